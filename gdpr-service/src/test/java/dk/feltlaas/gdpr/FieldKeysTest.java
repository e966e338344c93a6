package dk.feltlaas.gdpr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.gdpr.oversight.OversightDateDocument;
import dk.feltlaas.gdpr.profile.ProfileDocument;
import dk.feltlaas.gdpr.registration.RegistrationDocument;
import dk.feltlaas.platform.document.DocumentSchema;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys under which supplier-service's catalogue locks fields of this service, and where each is written. */
class FieldKeysTest {
    private static final Map<String, DocumentSchema> DOCUMENTS = Map.of(
            RegistrationDocument.TYPE, RegistrationDocument.SCHEMA,
            OversightDateDocument.TYPE, OversightDateDocument.SCHEMA,
            ProfileDocument.TYPE, ProfileDocument.SCHEMA);

    @ParameterizedTest
    @CsvSource({
        "DataProcessingRegistration.IsOversightCompleted, /oversight/isOversightCompleted",
        "DataProcessingRegistration.OversightCompletedRemark, /oversight/oversightCompletedRemark",
        "DataProcessingRegistration.OversightOptions, /oversight/oversightOptionUuids",
        "DataProcessingRegistration.OversightOptionRemark, /oversight/oversightOptionsRemark",
        "DataProcessingRegistration.OversightInterval, /oversight/oversightInterval",
        "DataProcessingRegistration.OversightIntervalRemark, /oversight/oversightIntervalRemark",
        "DataProcessingRegistration.OversightScheduledInspectionDate, /oversight/oversightScheduledInspectionDate",
        "DataProcessingRegistrationOversightDate.OversightDate, /completedAt",
        "DataProcessingRegistrationOversightDate.OversightRemark, /remark",
        "DataProcessingRegistrationOversightDate.OversightReportLink, /oversightReportLink/url",
        "DataProcessingRegistrationOversightDate.OversightReportLinkName, /oversightReportLink/name",
        "DataProcessingRegistrationOversightDate.OversightOptionId, /oversightOptionUuid",
        "ItSystemUsage.SystemUsageCriticalityLevel, /general/systemUsageCriticalityLevelUuid",
        "ItSystemUsage.IsBusinessCritical, /general/isBusinessCritical",
        "ItSystemUsage.IsSociallyCritical, /general/isSociallyCritical",
        "ItSystemUsage.CriticalityLevelDocumentation, /general/criticalityLevelDocumentation",
        "ItSystemUsage.preriskAssessment, /gdpr/riskAssessmentResult",
        "ItSystemUsage.riskAssessment, /gdpr/riskAssessmentConducted",
        "ItSystemUsage.riskAssesmentDate, /gdpr/riskAssessmentConductedDate",
        "ItSystemUsage.RiskSupervisionDocumentationUrl, /gdpr/riskAssessmentDocumentation",
        "ItSystemUsage.noteRisks, /gdpr/riskAssessmentNotes",
        "ItSystemUsage.PlannedRiskAssessmentDate, /gdpr/plannedRiskAssessmentDate",
        "ItSystemUsage.DPIA, /gdpr/dpiaConducted",
        "ItSystemUsage.DPIADateFor, /gdpr/dpiaDate",
        "ItSystemUsage.DPIASupervisionDocumentationUrl, /gdpr/dpiaDocumentation"
    })
    void case16_aCatalogueKeyBelongsToOneFieldOfItsDocument(String key, String pointer) {
        var type = key.substring(0, key.indexOf('.'));
        var field = DOCUMENTS.get(type).fields().stream()
                .filter(candidate -> candidate.key().equals(key))
                .toList();

        assertEquals(1, field.size());
        assertEquals(pointer, field.getFirst().pointer());
        assertEquals(
                Optional.of(key),
                new GdprFieldKeys().keyOf(type, field.getFirst().path()));
    }
}
