package dk.feltlaas.registry.system;

import static dk.feltlaas.platform.document.Vocabulary.choice;
import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.flag;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.rows;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.ExternalReference;
import dk.feltlaas.registry.reference.Kinds;

/** Every property of an IT system (KITOS {@code ItSystemResponseDTO}, and the vendor's name). */
public final class SystemDocument {
    /** As in the audit log. */
    public static final String TYPE = "ItSystem";

    static final String NAME = "name";
    static final String DEACTIVATED = "deactivated";
    static final String RIGHTS_HOLDER = "rightsHolder";

    private static final int LINE = 200;
    private static final int TEXT = 20_000;

    public static final DocumentSchema SCHEMA = DocumentSchema.of(
            TYPE,
            computed("uuid"),
            computed("externalUuid"),
            reference("parentSystem", Kinds.SYSTEM).writtenAs("parentUuid"),
            text(NAME, 100).required(),
            text("formerName", LINE),
            text("description", TEXT),
            rows("externalReferences", ExternalReference.ROW),
            references("kle", Kinds.KLE).writtenAs("kleUuids"),
            flag(DEACTIVATED).otherwise(false),
            reference("businessType", Kinds.BUSINESS_TYPE),
            reference(RIGHTS_HOLDER, Kinds.ORGANIZATION),
            stamp("created").computed(),
            reference("createdBy", Kinds.ACCOUNT).computed(),
            section(
                    "recommendedArchiveDuty",
                    text("comment", TEXT),
                    choice("id", Choices.RECOMMENDED_ARCHIVE_DUTY).otherwise("Undecided")),
            references("mainContractSuppliers", Kinds.ORGANIZATION).computed(),
            references("usingOrganizations", Kinds.ORGANIZATION).computed(),
            stamp("lastModified").computed(),
            reference("lastModifiedBy", Kinds.ACCOUNT).computed(),
            choice("scope", Choices.REGISTRATION_SCOPE).otherwise("Global").computed(),
            computed("organizationContext"),
            text("legalName", LINE),
            text("legalDataProcessorName", LINE),
            text("vendor", LINE));

    private SystemDocument() {}
}
