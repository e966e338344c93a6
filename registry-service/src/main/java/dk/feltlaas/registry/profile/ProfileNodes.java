package dk.feltlaas.registry.profile;

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

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.Property;
import dk.feltlaas.platform.document.Section;
import dk.feltlaas.registry.reference.Kinds;

/**
 * How the properties of gdpr-service look in a usage. Their form stands here, for rendering the read copy, and which
 * locks they have, for those who read the API's description; what they may say and what follows from it is judged by their owner.
 */
public final class ProfileNodes {
    public static final String HOSTED_AT = "hostedAt";
    private static final String USAGE = "ItSystemUsage.";

    public static final Property SOCIALLY_CRITICAL = choice("isSociallyCritical", Choices.YES_NO_DONT_KNOW)
            .key(USAGE + "IsSociallyCritical")
            .elsewhere();
    public static final Property BUSINESS_CRITICAL = choice("isBusinessCritical", Choices.YES_NO_DONT_KNOW)
            .key(USAGE + "IsBusinessCritical")
            .elsewhere();
    public static final Property CRITICALITY_CHANGED =
            stamp("criticalityFieldsLastChanged").computed();
    public static final Property CRITICALITY_LEVEL = reference("systemUsageCriticalityLevel", Kinds.CRITICALITY_LEVEL)
            .key(USAGE + "SystemUsageCriticalityLevel")
            .elsewhere();
    public static final Property CRITICALITY_DOCUMENTATION = link("criticalityLevelDocumentation")
            .key(USAGE + "CriticalityLevelDocumentation")
            .elsewhere();

    public static final Section GDPR = section(
            "gdpr",
            text("processingPurpose").elsewhere(),
            link("directoryDocumentation").elsewhere(),
            choices("dataSensitivityLevels", Choices.DATA_SENSITIVITY_LEVEL).elsewhere(),
            references("sensitivePersonData", Kinds.PERSONAL_DATA).elsewhere(),
            choices("specificPersonalData", Choices.GDPR_PERSONAL_DATA).elsewhere(),
            references("registeredDataCategories", Kinds.PERSONAL_DATA).elsewhere(),
            choice("technicalPrecautionsInPlace", Choices.YES_NO_DONT_KNOW).elsewhere(),
            choices("technicalPrecautionsApplied", Choices.TECHNICAL_PRECAUTION).elsewhere(),
            link("technicalPrecautionsDocumentation").elsewhere(),
            choice("userSupervision", Choices.YES_NO_DONT_KNOW).elsewhere(),
            stamp("userSupervisionDate").elsewhere(),
            link("userSupervisionDocumentation").elsewhere(),
            choice("riskAssessmentConducted", Choices.YES_NO_DONT_KNOW_IRRELEVANT)
                    .key(USAGE + "riskAssessment")
                    .elsewhere(),
            stamp("riskAssessmentConductedDate")
                    .key(USAGE + "riskAssesmentDate")
                    .elsewhere(),
            choice("riskAssessmentResult", Choices.RISK_LEVEL)
                    .key(USAGE + "preriskAssessment")
                    .elsewhere(),
            link("riskAssessmentDocumentation")
                    .key(USAGE + "RiskSupervisionDocumentationUrl")
                    .elsewhere(),
            text("riskAssessmentNotes").key(USAGE + "noteRisks").elsewhere(),
            stamp("plannedRiskAssessmentDate")
                    .key(USAGE + "PlannedRiskAssessmentDate")
                    .elsewhere(),
            choice("dpiaConducted", Choices.YES_NO_DONT_KNOW)
                    .key(USAGE + "DPIA")
                    .elsewhere(),
            stamp("dpiaDate").key(USAGE + "DPIADateFor").elsewhere(),
            link("dpiaDocumentation")
                    .key(USAGE + "DPIASupervisionDocumentationUrl")
                    .elsewhere(),
            choice("retentionPeriodDefined", Choices.YES_NO_DONT_KNOW).elsewhere(),
            stamp("nextDataRetentionEvaluationDate").elsewhere(),
            whole("dataRetentionEvaluationFrequencyInMonths", 0, Integer.MAX_VALUE)
                    .elsewhere(),
            choice("isDataProcessingAgreementRequired", Choices.DATA_PROCESSING_AGREEMENT_REQUIRED)
                    .elsewhere(),
            alias("purpose").of("gdpr.processingPurpose"),
            alias("businessCritical").of("general.isBusinessCritical"),
            alias(HOSTED_AT).of("general.hostedAt"));

    private ProfileNodes() {}
}
