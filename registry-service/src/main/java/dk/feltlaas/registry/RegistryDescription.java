package dk.feltlaas.registry;

import dk.feltlaas.platform.openapi.ServiceDescription;
import dk.feltlaas.platform.openapi.WireDocument;
import dk.feltlaas.platform.openapi.WireDocument.Form;
import dk.feltlaas.registry.relation.RelationDocument;
import dk.feltlaas.registry.system.SystemDocument;
import dk.feltlaas.registry.usage.UsageDocument;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;

/** The documents of this service, as its OpenAPI document names them. */
@OpenApiFilter(stages = RunStage.BUILD)
public class RegistryDescription extends ServiceDescription implements OASFilter {
    public RegistryDescription() {
        super(
                system(WireDocument.response("ItSystemResponseDTO", SystemDocument.SCHEMA))
                        .part("externalReferences", "ExternalReferenceDataResponseDTO")
                        .part("recommendedArchiveDuty", "RecommendedArchiveDutyResponseDTO"),
                system(WireDocument.creation("CreateItSystemRequest", SystemDocument.SCHEMA))
                        .part("externalReferences", "ExternalReferenceDataWriteRequestDTO"),
                system(WireDocument.change("UpdateItSystemRequest", SystemDocument.SCHEMA))
                        .part("externalReferences", "UpdateExternalReferenceDataWriteRequestDTO"),
                usageRead(),
                written(WireDocument.creation(
                                "CreateItSystemUsageRequestDTO", UsageDocument.BEGINNING, UsageDocument.SCHEMA))
                        .part("general", "GeneralDataWriteRequestDTO")
                        .part("archiving", "ArchivingCreationRequestDTO")
                        .part("archiving.journalPeriods", "JournalPeriodDTO")
                        .part("externalReferences", "ExternalReferenceDataWriteRequestDTO"),
                written(WireDocument.change("UpdateItSystemUsageRequestDTO", UsageDocument.SCHEMA))
                        .part("general", "GeneralDataUpdateRequestDTO")
                        .part("archiving", "ArchivingUpdateRequestDTO")
                        .part("archiving.journalPeriods", "JournalPeriodUpdateRequestDTO")
                        .part("externalReferences", "UpdateExternalReferenceDataWriteRequestDTO"),
                WireDocument.response("OutgoingSystemRelationResponseDTO", RelationDocument.OUTGOING),
                WireDocument.response("IncomingSystemRelationResponseDTO", RelationDocument.INCOMING),
                WireDocument.creation("SystemRelationWriteRequestDTO", RelationDocument.OUTGOING));
    }

    private static WireDocument system(WireDocument document) {
        return document.form("organizationContext", Form.of("ShallowOrganizationResponseDTO"));
    }

    private static WireDocument usageRead() {
        return WireDocument.response("ItSystemUsageResponseDTO", UsageDocument.SCHEMA)
                .part("general", "GeneralDataResponseDTO")
                .part("general.validity", "ItSystemUsageValidityResponseDTO")
                .part("roles", "RoleAssignmentResponseDTO")
                .part("organizationUsage", "OrganizationUsageResponseDTO")
                .part("localKLEDeviations", "LocalKLEDeviationsResponseDTO")
                .part("externalReferences", "ExternalReferenceDataResponseDTO")
                .part("archiving", "ArchivingRegistrationsResponseDTO")
                .part("archiving.journalPeriods", "JournalPeriodResponseDTO")
                .part("gdpr", "GDPRRegistrationsResponseDTO")
                .form("outgoingSystemRelations", Form.listOf("OutgoingSystemRelationResponseDTO"));
    }

    private static WireDocument written(WireDocument document) {
        return document.part("general.validity", "ItSystemUsageValidityWriteRequestDTO")
                .part("roles", "RoleAssignmentRequestDTO")
                .part("organizationUsage", "OrganizationUsageWriteRequestDTO")
                .part("localKLEDeviations", "LocalKLEDeviationsRequestDTO")
                .part("gdpr", "GDPRWriteRequestDTO");
    }
}
