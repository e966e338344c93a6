package dk.feltlaas.gdpr;

import dk.feltlaas.gdpr.oversight.OversightDateDocument;
import dk.feltlaas.gdpr.registration.RegistrationDocument;
import dk.feltlaas.platform.openapi.ServiceDescription;
import dk.feltlaas.platform.openapi.WireDocument;
import dk.feltlaas.platform.openapi.WireDocument.Form;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;

/** The documents of this service, as its OpenAPI document names them. */
@OpenApiFilter(stages = RunStage.BUILD)
public class GdprDescription extends ServiceDescription implements OASFilter {
    private static final String DATES = "oversight.oversightDates";

    public GdprDescription() {
        super(
                registrationRead(),
                written(WireDocument.change("UpdateDataProcessingRegistrationRequestDTO", RegistrationDocument.SCHEMA))
                        .part("externalReferences", "UpdateExternalReferenceDataWriteRequestDTO"),
                written(WireDocument.creation(
                                "CreateDataProcessingRegistrationRequestDTO",
                                RegistrationDocument.BIRTH,
                                RegistrationDocument.SCHEMA))
                        .part("externalReferences", "ExternalReferenceDataWriteRequestDTO"),
                WireDocument.response("OversightDateDTO", OversightDateDocument.SCHEMA),
                WireDocument.creation("OversightDateWriteDTO", OversightDateDocument.SCHEMA),
                WireDocument.creation("CreateOversightDateDTO", OversightDateDocument.SCHEMA),
                WireDocument.change("ModifyOversightDateDTO", OversightDateDocument.SCHEMA));
    }

    private static WireDocument registrationRead() {
        return WireDocument.response("DataProcessingRegistrationResponseDTO", RegistrationDocument.SCHEMA)
                .part("general", "DataProcessingRegistrationGeneralDataResponseDTO")
                .part("general.validity", "DataProcessingRegistrationValidityDTO")
                .part("general.subDataProcessors", "DataProcessorRegistrationSubDataProcessorResponseDTO")
                .part("oversight", "DataProcessingRegistrationOversightResponseDTO")
                .part("roles", "RoleAssignmentResponseDTO")
                .part("externalReferences", "ExternalReferenceDataResponseDTO")
                .form(DATES, Form.listOf("OversightDateDTO"));
    }

    private static WireDocument written(WireDocument document) {
        return document.part("general", "DataProcessingRegistrationGeneralDataWriteRequestDTO")
                .part("general.subDataProcessors", "DataProcessorRegistrationSubDataProcessorWriteRequestDTO")
                .part("oversight", "DataProcessingRegistrationOversightWriteRequestDTO")
                .part("roles", "RoleAssignmentRequestDTO")
                .form(DATES, Form.listOf("OversightDateWriteDTO"));
    }
}
