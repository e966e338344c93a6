package dk.feltlaas.gdpr.oversight;

import static dk.feltlaas.platform.document.Vocabulary.alias;
import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;

import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.platform.document.DocumentSchema;

/** KITOS {@code OversightDateDTO}: what is omitted reads as the empty text, and a null link changes nothing. */
public final class OversightDateDocument {
    public static final String TYPE = "DataProcessingRegistrationOversightDate";

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINK = 2_000;

    /** The option is written by uuid in the sub-resource and as it is read in the array of the registration. */
    public static final DocumentSchema SCHEMA = DocumentSchema.of(
            TYPE,
            computed("uuid"),
            stamp("completedAt").required().key(TYPE + ".OversightDate"),
            text("remark", LONGEST_TEXT).otherwise("").key(TYPE + ".OversightRemark"),
            section(
                    "oversightReportLink",
                    text("name", LONGEST_LINK).otherwise("").key(TYPE + ".OversightReportLinkName"),
                    text("url", LONGEST_LINK).otherwise("").key(TYPE + ".OversightReportLink")),
            reference("oversightOption", OptionKind.OVERSIGHT.reference()).key(TYPE + ".OversightOptionId"),
            alias("oversightOption").of("oversightOption"));

    private OversightDateDocument() {}
}
