package dk.feltlaas.registry.usage;

import static dk.feltlaas.platform.document.Vocabulary.choice;
import static dk.feltlaas.platform.document.Vocabulary.choices;
import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.flag;
import static dk.feltlaas.platform.document.Vocabulary.interval;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.row;
import static dk.feltlaas.platform.document.Vocabulary.rows;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;
import static dk.feltlaas.platform.document.Vocabulary.whole;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.ExternalReference;
import dk.feltlaas.platform.document.Interval;
import dk.feltlaas.platform.document.Row;
import dk.feltlaas.platform.document.Rule;
import dk.feltlaas.platform.document.Section;
import dk.feltlaas.registry.profile.ProfileNodes;
import dk.feltlaas.registry.reference.Kinds;

/** Every property of a usage, once (KITOS {@code ItSystemUsageResponseDTO} and its write requests). */
public final class UsageDocument {
    public static final String TYPE = "ItSystemUsage";
    public static final String ROLES = "roles";
    public static final String EXTERNAL_REFERENCES = "externalReferences";
    public static final String JOURNAL_PERIODS = "archiving.journalPeriods";
    static final String MAIN_CONTRACT = "general.mainContract";
    static final String LIFE_CYCLE = "general.validity.lifeCycleStatus";
    static final String VALID_FROM = "general.validity.validFrom";
    static final String VALID_TO = "general.validity.validTo";

    private static final int LINE = 200;
    private static final int TEXT = 20_000;
    private static final int HUNDRED_YEARS = 1_200;

    public static final Row ROLE = row(
                    reference("user", Kinds.ACCOUNT).required(),
                    reference("role", Kinds.ROLE).required())
            .allDistinct();

    public static final Row JOURNAL_PERIOD = row(
                    text("archiveId", LINE).required(),
                    stamp("startDate").required(),
                    stamp("endDate").required(),
                    flag("approved").otherwise(false))
            .withIdentity();

    private static final Section VALIDITY = section(
            "validity",
            flag("valid").computed(),
            flag("validAccordingToValidityPeriod").computed(),
            flag("validAccordingToLifeCycle").computed(),
            flag("validAccordingToMainContract").computed(),
            choice("mainContractState", Choices.MAIN_CONTRACT_STATE).computed(),
            choice("lifeCycleStatus", Choices.LIFE_CYCLE_STATUS),
            stamp("validFrom"),
            stamp("validTo"));

    private static final Section GENERAL = section(
            "general",
            text("localSystemId", LINE),
            text("localCallName", 100),
            reference("dataClassification", Kinds.DATA_CLASSIFICATION),
            text("notes", TEXT),
            text("systemVersion", 100),
            interval("numberOfExpectedUsers", Interval.EXPECTED_USERS),
            VALIDITY,
            reference("mainContract", Kinds.CONTRACT),
            choice("containsAITechnology", Choices.YES_NO_UNDECIDED).key("ItSystemUsage.ContainsAITechnology"),
            choice("webAccessibilityCompliance", Choices.YES_NO_PARTIALLY),
            stamp("lastWebAccessibilityCheck"),
            text("webAccessibilityNotes", TEXT),
            ProfileNodes.SOCIALLY_CRITICAL,
            ProfileNodes.BUSINESS_CRITICAL,
            ProfileNodes.CRITICALITY_CHANGED,
            ProfileNodes.CRITICALITY_LEVEL,
            ProfileNodes.CRITICALITY_DOCUMENTATION,
            text("purpose", LINE),
            references("technicalSystemTypes", Kinds.TECHNICAL_SYSTEM_TYPE),
            choice("hostedAt", Choices.HOSTING),
            choices("licensingAndCodeModels", Choices.LICENSING_AND_CODE_MODEL));

    private static final Section ARCHIVING = section(
            "archiving",
            choice("archiveDuty", Choices.ARCHIVE_DUTY),
            reference("type", Kinds.ARCHIVE_TYPE),
            reference("location", Kinds.ARCHIVE_LOCATION),
            reference("testLocation", Kinds.ARCHIVE_TEST_LOCATION),
            reference("supplier", Kinds.ORGANIZATION).writtenAs("supplierOrganizationUuid"),
            flag("active"),
            text("notes", TEXT),
            whole("frequencyInMonths", 0, HUNDRED_YEARS),
            flag("documentBearing"),
            rows("journalPeriods", JOURNAL_PERIOD));

    public static final DocumentSchema SCHEMA = DocumentSchema.of(
                    TYPE,
                    computed("uuid"),
                    reference("createdBy", Kinds.ACCOUNT).computed(),
                    stamp("lastModified").computed(),
                    stamp("createdAt").computed(),
                    reference("lastModifiedBy", Kinds.ACCOUNT).computed(),
                    reference("systemContext", Kinds.SYSTEM).computed(),
                    reference("organizationContext", Kinds.ORGANIZATION).computed(),
                    GENERAL,
                    rows(ROLES, ROLE),
                    section(
                            "organizationUsage",
                            references("usingOrganizationUnits", Kinds.ORGANIZATION_UNIT),
                            reference("responsibleOrganizationUnit", Kinds.ORGANIZATION_UNIT)),
                    section(
                            "localKLEDeviations",
                            references("removedKLE", Kinds.KLE).writtenAs("removedKLEUuids"),
                            references("addedKLE", Kinds.KLE).writtenAs("addedKLEUuids")),
                    rows(EXTERNAL_REFERENCES, ExternalReference.ROW),
                    ARCHIVING,
                    ProfileNodes.GDPR,
                    computed("outgoingSystemRelations"))
            .rule(Rule.among(
                    "organizationUsage.responsibleOrganizationUnit", "organizationUsage.usingOrganizationUnits"))
            .rule(UsageRules::validityEndsAfterItBegins)
            .rule(UsageRules::journalPeriodsEndAfterTheyBegin)
            .rule(UsageRules::fitsIntoAnEvent);

    /** What a POST says besides: which municipality begins to use which system. */
    public static final DocumentSchema BEGINNING = DocumentSchema.of(
            TYPE,
            reference("system", Kinds.SYSTEM).required(),
            reference("organization", Kinds.ORGANIZATION).required());

    private UsageDocument() {}
}
