package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.EnumStyle;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code OrganizationResponseDTO}. */
record OrganizationResponse(
        UUID uuid,
        String name,
        String cvr,
        @Schema(ref = "OrganizationType") JsonNode organizationType,
        @JsonProperty("isSupplier") boolean isSupplier,
        boolean disabled) {

    static OrganizationResponse from(Organization organization, EnumStyle enumStyle) {
        return new OrganizationResponse(
                organization.id(),
                organization.name(),
                organization.number().value(),
                enumStyle.write(Choices.ORGANIZATION_TYPE, organization.type().wireName()),
                organization.isSupplier(),
                organization.isDisabled());
    }
}
