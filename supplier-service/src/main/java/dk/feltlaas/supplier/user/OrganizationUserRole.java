package dk.feltlaas.supplier.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.InvalidInput;
import java.util.EnumSet;
import java.util.Set;

/** KITOS {@code OrganizationUserRole}; global roles are never shown. */
public enum OrganizationUserRole {
    USER("User"),
    LOCAL_ADMIN("LocalAdmin"),
    ORGANIZATION_MODULE_ADMIN("OrganizationModuleAdmin"),
    SYSTEM_MODULE_ADMIN("SystemModuleAdmin"),
    CONTRACT_MODULE_ADMIN("ContractModuleAdmin"),
    RIGHTS_HOLDER_ACCESS("RightsHolderAccess");

    private final String wireName;

    OrganizationUserRole(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    static OrganizationUserRole parse(String given) {
        for (OrganizationUserRole role : values()) {
            if (role.wireName.equalsIgnoreCase(given)) {
                return role;
            }
        }
        throw new InvalidInput(
                "roleQuery",
                "must be User, LocalAdmin, OrganizationModuleAdmin, SystemModuleAdmin, ContractModuleAdmin or"
                        + " RightsHolderAccess");
    }

    /** Everyone in an organisation is a user; an editor may do what KITOS lets its system module admin do. */
    static Set<OrganizationUserRole> of(Set<Role> roles) {
        Set<OrganizationUserRole> shown = EnumSet.of(USER);
        if (roles.contains(Role.LOCAL_ADMIN)) {
            shown.add(LOCAL_ADMIN);
        }
        if (roles.contains(Role.EDITOR)) {
            shown.add(SYSTEM_MODULE_ADMIN);
        }
        return shown;
    }
}
