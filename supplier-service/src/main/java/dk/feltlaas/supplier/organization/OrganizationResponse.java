package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** KITOS {@code OrganizationResponseDTO}. */
record OrganizationResponse(
        UUID uuid,
        String name,
        String cvr,
        OrganizationType organizationType,
        @JsonProperty("isSupplier") boolean isSupplier,
        boolean disabled) {

    static OrganizationResponse from(Organization organization) {
        return new OrganizationResponse(
                organization.id(),
                organization.name(),
                organization.number().value(),
                organization.type(),
                organization.isSupplier(),
                organization.isDisabled());
    }
}
