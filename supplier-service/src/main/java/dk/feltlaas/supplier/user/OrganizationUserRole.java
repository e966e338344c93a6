package dk.feltlaas.supplier.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.QueryChoice;
import dk.feltlaas.platform.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** KITOS {@code OrganizationUserRole}; global roles are never shown. */
public enum OrganizationUserRole {
    USER("User"),
    LOCAL_ADMIN("LocalAdmin"),
    ORGANIZATION_MODULE_ADMIN("OrganizationModuleAdmin"),
    SYSTEM_MODULE_ADMIN("SystemModuleAdmin"),
    CONTRACT_MODULE_ADMIN("ContractModuleAdmin"),
    RIGHTS_HOLDER_ACCESS("RightsHolderAccess");

    /** An editor may do what KITOS lets its system module admin do. */
    private static final Map<OrganizationUserRole, Role> MEANT =
            Map.of(LOCAL_ADMIN, Role.LOCAL_ADMIN, SYSTEM_MODULE_ADMIN, Role.EDITOR);

    private final String wireName;

    OrganizationUserRole(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    static OrganizationUserRole parse(String given) {
        String name = QueryChoice.parse("roleQuery", given, Choices.ORGANIZATION_USER_ROLE);
        return Arrays.stream(values())
                .filter(role -> role.wireName.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those shown of an account with these roles; everyone in an organisation is a user. */
    static Set<OrganizationUserRole> of(Set<Role> roles) {
        Set<OrganizationUserRole> shown = EnumSet.of(USER);
        MEANT.forEach((role, meant) -> {
            if (roles.contains(meant)) {
                shown.add(role);
            }
        });
        return shown;
    }

    /** Our role it is shown for; nothing for one that everybody has, or nobody. */
    Optional<Role> meant() {
        return Optional.ofNullable(MEANT.get(this));
    }
}
