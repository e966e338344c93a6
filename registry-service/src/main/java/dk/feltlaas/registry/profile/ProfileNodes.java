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
 * How the properties of gdpr-service look in a usage. Only their form stands here, for rendering the read copy; what
 * they may say and what follows from it is judged by their owner.
 */
public final class ProfileNodes {
    public static final String HOSTED_AT = "hostedAt";

    public static final Property SOCIALLY_CRITICAL =
            choice("isSociallyCritical", Choices.YES_NO_DONT_KNOW).elsewhere();
    public static final Property BUSINESS_CRITICAL =
            choice("isBusinessCritical", Choices.YES_NO_DONT_KNOW).elsewhere();
    public static final Property CRITICALITY_CHANGED =
            stamp("criticalityFieldsLastChanged").elsewhere();
    public static final Property CRITICALITY_LEVEL =
            reference("systemUsageCriticalityLevel", Kinds.CRITICALITY_LEVEL).elsewhere();
    public static final Property CRITICALITY_DOCUMENTATION =
            link("criticalityLevelDocumentation").elsewhere();

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
                    .elsewhere(),
            stamp("riskAssessmentConductedDate").elsewhere(),
            choice("riskAssessmentResult", Choices.RISK_LEVEL).elsewhere(),
            link("riskAssessmentDocumentation").elsewhere(),
            text("riskAssessmentNotes").elsewhere(),
            stamp("plannedRiskAssessmentDate").elsewhere(),
            choice("dpiaConducted", Choices.YES_NO_DONT_KNOW).elsewhere(),
            stamp("dpiaDate").elsewhere(),
            link("dpiaDocumentation").elsewhere(),
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
