package dk.feltlaas.gdpr.registration;

import static dk.feltlaas.platform.document.Vocabulary.alias;
import static dk.feltlaas.platform.document.Vocabulary.choice;
import static dk.feltlaas.platform.document.Vocabulary.choices;
import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.flag;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.row;
import static dk.feltlaas.platform.document.Vocabulary.rows;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;

import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.gdpr.reference.Kinds;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.ExternalReference;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Section;

/** KITOS {@code DataProcessingRegistrationResponseDTO} and the requests that write it. */
public final class RegistrationDocument {
    public static final String TYPE = "DataProcessingRegistration";

    static final String NAME = "name";
    static final String USAGES = "systemUsages";
    static final String ROLES = "roles";
    static final String COMPLETED = "oversight.isOversightCompleted";
    static final String DATES = "oversight.oversightDates";
    static final String ENFORCED_INVALIDITY = "general.enforceInvalidity";
    static final String YES = "Yes";
    static final String NO = "No";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;

    public static final DocumentSchema SCHEMA = DocumentSchema.of(
            TYPE,
            text(NAME, LONGEST_NAME).required(),
            computed("uuid"),
            reference("createdBy", Kinds.ACCOUNT).computed(),
            stamp("lastModified").computed(),
            reference("lastModifiedBy", Kinds.ACCOUNT).computed(),
            reference("organizationContext", Kind.ORGANIZATION).computed(),
            general(),
            references(USAGES, Kinds.USAGE),
            oversight(),
            rows(
                    ROLES,
                    row(
                                    reference("user", Kinds.ACCOUNT).required(),
                                    reference("role", OptionKind.REGISTRATION_ROLE.reference())
                                            .required())
                            .allDistinct()),
            rows("externalReferences", ExternalReference.ROW));

    /** What a POST says besides: in which organisation the registration is made. */
    public static final DocumentSchema BIRTH =
            DocumentSchema.of(TYPE, reference("organization", Kind.ORGANIZATION).required());

    private RegistrationDocument() {}

    private static Section general() {
        return section(
                "general",
                reference("dataResponsible", OptionKind.DATA_RESPONSIBLE.reference()),
                text("dataResponsibleRemark", LONGEST_TEXT),
                choice("isAgreementConcluded", Choices.YES_NO_IRRELEVANT),
                text("isAgreementConcludedRemark", LONGEST_TEXT),
                stamp("agreementConcludedAt"),
                reference("basisForTransfer", OptionKind.BASIS_FOR_TRANSFER.reference()),
                choice("transferToInsecureThirdCountries", Choices.YES_NO_UNDECIDED),
                references("insecureCountriesSubjectToDataTransfer", OptionKind.COUNTRY.reference())
                        .requires("general.transferToInsecureThirdCountries", YES),
                references("dataProcessors", Kind.ORGANIZATION),
                choice("hasSubDataProcessors", Choices.YES_NO_UNDECIDED),
                rows(
                                "subDataProcessors",
                                row(
                                                reference("dataProcessorOrganization", Kind.ORGANIZATION)
                                                        .required(),
                                                reference(
                                                        "basisForTransfer", OptionKind.BASIS_FOR_TRANSFER.reference()),
                                                choice("transferToInsecureThirdCountry", Choices.YES_NO_UNDECIDED),
                                                reference(
                                                                "insecureThirdCountrySubjectToDataProcessing",
                                                                OptionKind.COUNTRY.reference())
                                                        .requires("transferToInsecureThirdCountry", YES))
                                        .allDistinct())
                        .requires("general.hasSubDataProcessors", YES),
                section(
                        "validity",
                        flag("valid").computed(),
                        flag("enforceInvalidity").computed(),
                        choices("validationErrors", Choices.REGISTRATION_VALIDATION_ERROR)
                                .computed()),
                alias("valid").of("general.validity.valid").readOnly(),
                flag("enforceInvalidity").otherwise(false).hidden(),
                reference("mainContract", Kinds.CONTRACT),
                references("associatedContracts", Kinds.CONTRACT).computed(),
                reference("responsibleOrganizationUnit", Kinds.ORGANIZATION_UNIT));
    }

    private static Section oversight() {
        return section(
                "oversight",
                references("oversightOptions", OptionKind.OVERSIGHT.reference()).key(TYPE + ".OversightOptions"),
                text("oversightOptionsRemark", LONGEST_TEXT).key(TYPE + ".OversightOptionRemark"),
                choice("oversightInterval", Choices.OVERSIGHT_INTERVAL)
                        .otherwise("Undecided")
                        .key(TYPE + ".OversightInterval"),
                text("oversightIntervalRemark", LONGEST_TEXT).key(TYPE + ".OversightIntervalRemark"),
                choice("isOversightCompleted", Choices.YES_NO_UNDECIDED)
                        .otherwise("Undecided")
                        .key(TYPE + ".IsOversightCompleted"),
                text("oversightCompletedRemark", LONGEST_TEXT).key(TYPE + ".OversightCompletedRemark"),
                stamp("oversightScheduledInspectionDate").key(TYPE + ".OversightScheduledInspectionDate"),
                computed("oversightDates").elsewhere());
    }
}
