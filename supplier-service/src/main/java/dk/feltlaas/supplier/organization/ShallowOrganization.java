package dk.feltlaas.supplier.organization;

import java.util.UUID;

/** KITOS {@code ShallowOrganizationResponseDTO}. */
public record ShallowOrganization(UUID uuid, String name, String cvr) {

    public static ShallowOrganization from(Organization organization) {
        return new ShallowOrganization(
                organization.id(), organization.name(), organization.number().value());
    }
}
