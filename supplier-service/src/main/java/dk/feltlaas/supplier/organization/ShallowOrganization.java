package dk.feltlaas.supplier.organization;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code ShallowOrganizationResponseDTO}. */
@Schema(requiredProperties = {"uuid", "name", "cvr"})
public record ShallowOrganization(
        @Schema(implementation = String.class, format = "uuid")
        UUID uuid,

        String name,
        @Schema(nullable = true) String cvr) {

    public static ShallowOrganization from(Organization organization) {
        return new ShallowOrganization(
                organization.id(), organization.name(), organization.number().value());
    }
}
