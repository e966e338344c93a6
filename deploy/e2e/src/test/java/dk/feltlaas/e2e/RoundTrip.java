package dk.feltlaas.e2e;

import dk.feltlaas.kitos.model.ArchivingRegistrationsResponseDTO;
import dk.feltlaas.kitos.model.ArchivingUpdateRequestDTO;
import dk.feltlaas.kitos.model.GDPRRegistrationsResponseDTO;
import dk.feltlaas.kitos.model.GDPRWriteRequestDTO;
import dk.feltlaas.kitos.model.IdentityNamePairResponseDTO;
import dk.feltlaas.kitos.model.JournalPeriodResponseDTO;
import dk.feltlaas.kitos.model.JournalPeriodUpdateRequestDTO;
import java.util.List;
import java.util.UUID;

/** What OS2compliance makes of a section it has read to send it back: every property, pairs as uuids. */
@SuppressWarnings("deprecation") // the program in use speaks the older places of three properties
final class RoundTrip {
    private RoundTrip() {}

    static GDPRWriteRequestDTO of(GDPRRegistrationsResponseDTO read) {
        return new GDPRWriteRequestDTO()
                .processingPurpose(read.getProcessingPurpose())
                .directoryDocumentation(read.getDirectoryDocumentation())
                .dataSensitivityLevels(read.getDataSensitivityLevels())
                .sensitivePersonDataUuids(uuids(read.getSensitivePersonData()))
                .specificPersonalData(read.getSpecificPersonalData())
                .registeredDataCategoryUuids(uuids(read.getRegisteredDataCategories()))
                .technicalPrecautionsInPlace(read.getTechnicalPrecautionsInPlace())
                .technicalPrecautionsApplied(read.getTechnicalPrecautionsApplied())
                .technicalPrecautionsDocumentation(read.getTechnicalPrecautionsDocumentation())
                .userSupervision(read.getUserSupervision())
                .userSupervisionDate(read.getUserSupervisionDate())
                .userSupervisionDocumentation(read.getUserSupervisionDocumentation())
                .riskAssessmentConducted(read.getRiskAssessmentConducted())
                .riskAssessmentConductedDate(read.getRiskAssessmentConductedDate())
                .riskAssessmentResult(read.getRiskAssessmentResult())
                .riskAssessmentDocumentation(read.getRiskAssessmentDocumentation())
                .riskAssessmentNotes(read.getRiskAssessmentNotes())
                .plannedRiskAssessmentDate(read.getPlannedRiskAssessmentDate())
                .dpiaConducted(read.getDpiaConducted())
                .dpiaDate(read.getDpiaDate())
                .dpiaDocumentation(read.getDpiaDocumentation())
                .retentionPeriodDefined(read.getRetentionPeriodDefined())
                .nextDataRetentionEvaluationDate(read.getNextDataRetentionEvaluationDate())
                .dataRetentionEvaluationFrequencyInMonths(read.getDataRetentionEvaluationFrequencyInMonths())
                .isDataProcessingAgreementRequired(read.getIsDataProcessingAgreementRequired())
                .purpose(read.getPurpose())
                .businessCritical(read.getBusinessCritical())
                .hostedAt(read.getHostedAt());
    }

    static ArchivingUpdateRequestDTO of(ArchivingRegistrationsResponseDTO read) {
        return new ArchivingUpdateRequestDTO()
                .archiveDuty(read.getArchiveDuty())
                .typeUuid(uuid(read.getType()))
                .locationUuid(uuid(read.getLocation()))
                .testLocationUuid(uuid(read.getTestLocation()))
                .supplierOrganizationUuid(
                        read.getSupplier() == null ? null : read.getSupplier().getUuid())
                .active(read.getActive())
                .notes(read.getNotes())
                .frequencyInMonths(read.getFrequencyInMonths())
                .documentBearing(read.getDocumentBearing())
                .journalPeriods(
                        read.getJournalPeriods().stream().map(RoundTrip::period).toList());
    }

    private static JournalPeriodUpdateRequestDTO period(JournalPeriodResponseDTO read) {
        return new JournalPeriodUpdateRequestDTO()
                .uuid(read.getUuid())
                .archiveId(read.getArchiveId())
                .startDate(read.getStartDate())
                .endDate(read.getEndDate())
                .approved(read.getApproved());
    }

    private static List<UUID> uuids(List<IdentityNamePairResponseDTO> pairs) {
        return pairs.stream().map(RoundTrip::uuid).toList();
    }

    private static UUID uuid(IdentityNamePairResponseDTO pair) {
        return pair == null ? null : pair.getUuid();
    }
}
