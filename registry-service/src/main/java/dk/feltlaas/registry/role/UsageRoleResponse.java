package dk.feltlaas.registry.role;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A role as KITOS has it.
 *
 * @param isAvailable only told of a single role, where also one that can no longer be assigned is found
 */
record UsageRoleResponse(
        UUID uuid,
        String name,
        String description,
        boolean writeAccess,
        boolean isExternallyAvailable,
        String externallyAvailableDescription,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean isAvailable) {

    static UsageRoleResponse listed(UsageRole role) {
        return of(role, null);
    }

    static UsageRoleResponse single(UsageRole role) {
        return of(role, role.isAvailable());
    }

    private static UsageRoleResponse of(UsageRole role, Boolean available) {
        return new UsageRoleResponse(
                role.id(), role.name(), role.description(), role.givesWriteAccess(), false, null, available);
    }
}
