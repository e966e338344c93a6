package dk.feltlaas.gdpr.profile;

import static dk.feltlaas.platform.document.Vocabulary.alias;
import static dk.feltlaas.platform.document.Vocabulary.choice;
import static dk.feltlaas.platform.document.Vocabulary.choices;
import static dk.feltlaas.platform.document.Vocabulary.link;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.stamp;
import static dk.feltlaas.platform.document.Vocabulary.text;
import static dk.feltlaas.platform.document.Vocabulary.whole;

import dk.feltlaas.gdpr.option.OptionKind;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Section;
import java.util.Set;

/** What gdpr-service owns of KITOS {@code ItSystemUsageResponseDTO}: its section gdpr, and criticality in general. */
public final class ProfileDocument {
    public static final String TYPE = "ItSystemUsage";

    static final String CRITICALITY_LAST_CHANGED = "general.criticalityFieldsLastChanged";
    /** Whose change is stamped. */
    static final Set<String> CRITICALITY = Set.of(
            "general.isBusinessCritical",
            "general.isSociallyCritical",
            "general.systemUsageCriticalityLevel",
            "general.criticalityLevelDocumentation");

    private static final String YES = "Yes";
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_INTERVAL = 1_200;

    public static final DocumentSchema SCHEMA = DocumentSchema.of(TYPE, general(), gdpr());

    private ProfileDocument() {}

    private static Section general() {
        return section(
                "general",
                choice("isSociallyCritical", Choices.YES_NO_DONT_KNOW).key(TYPE + ".IsSociallyCritical"),
                choice("isBusinessCritical", Choices.YES_NO_DONT_KNOW).key(TYPE + ".IsBusinessCritical"),
                stamp("criticalityFieldsLastChanged").maintained(),
                reference("systemUsageCriticalityLevel", OptionKind.CRITICALITY_LEVEL.reference())
                        .key(TYPE + ".SystemUsageCriticalityLevel"),
                link("criticalityLevelDocumentation").key(TYPE + ".CriticalityLevelDocumentation"));
    }

    private static Section gdpr() {
        return section(
                "gdpr",
                text("processingPurpose", LONGEST_TEXT),
                link("directoryDocumentation"),
                choices("dataSensitivityLevels", Choices.DATA_SENSITIVITY_LEVEL),
                references("sensitivePersonData", OptionKind.SENSITIVE_PERSONAL_DATA.reference())
                        .writtenAs("sensitivePersonDataUuids"),
                choices("specificPersonalData", Choices.GDPR_PERSONAL_DATA),
                references("registeredDataCategories", OptionKind.REGISTERED_DATA_CATEGORY.reference()),
                choice("technicalPrecautionsInPlace", Choices.YES_NO_DONT_KNOW),
                choices("technicalPrecautionsApplied", Choices.TECHNICAL_PRECAUTION)
                        .requires("gdpr.technicalPrecautionsInPlace", YES),
                link("technicalPrecautionsDocumentation").requires("gdpr.technicalPrecautionsInPlace", YES),
                choice("userSupervision", Choices.YES_NO_DONT_KNOW),
                stamp("userSupervisionDate").requires("gdpr.userSupervision", YES),
                link("userSupervisionDocumentation").requires("gdpr.userSupervision", YES),
                choice("riskAssessmentConducted", Choices.YES_NO_DONT_KNOW_IRRELEVANT)
                        .key(TYPE + ".riskAssessment"),
                stamp("riskAssessmentConductedDate")
                        .key(TYPE + ".riskAssesmentDate")
                        .requires("gdpr.riskAssessmentConducted", YES),
                choice("riskAssessmentResult", Choices.RISK_LEVEL)
                        .key(TYPE + ".preriskAssessment")
                        .requires("gdpr.riskAssessmentConducted", YES),
                link("riskAssessmentDocumentation")
                        .key(TYPE + ".RiskSupervisionDocumentationUrl")
                        .requires("gdpr.riskAssessmentConducted", YES),
                text("riskAssessmentNotes", LONGEST_TEXT)
                        .key(TYPE + ".noteRisks")
                        .requires("gdpr.riskAssessmentConducted", YES),
                stamp("plannedRiskAssessmentDate").key(TYPE + ".PlannedRiskAssessmentDate"),
                choice("dpiaConducted", Choices.YES_NO_DONT_KNOW).key(TYPE + ".DPIA"),
                stamp("dpiaDate").key(TYPE + ".DPIADateFor").requires("gdpr.dpiaConducted", YES),
                link("dpiaDocumentation")
                        .key(TYPE + ".DPIASupervisionDocumentationUrl")
                        .requires("gdpr.dpiaConducted", YES),
                choice("retentionPeriodDefined", Choices.YES_NO_DONT_KNOW),
                stamp("nextDataRetentionEvaluationDate").requires("gdpr.retentionPeriodDefined", YES),
                whole("dataRetentionEvaluationFrequencyInMonths", 0, LONGEST_INTERVAL)
                        .requires("gdpr.retentionPeriodDefined", YES),
                choice("isDataProcessingAgreementRequired", Choices.DATA_PROCESSING_AGREEMENT_REQUIRED),
                alias("purpose").of("gdpr.processingPurpose"),
                alias("businessCritical").of("general.isBusinessCritical"));
    }
}
