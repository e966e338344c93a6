package dk.feltlaas.platform.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The verified caller of a request. Rights follow from it alone, never from anything else in the request.
 *
 * @param account id of the account, also in audit entries
 * @param name what a person calls the account: an e-mail address or the API account's name
 * @param globalRoles roles that hold everywhere
 * @param memberships organisation id to the roles held there; an account without roles somewhere is absent
 * @param supplier the supplier organisation an API account belongs to; empty for everybody else, always for people
 * @param assurance NSIS level of the sign-in
 */
public record Caller(
        UUID account,
        String name,
        Kind kind,
        Set<Role> globalRoles,
        Map<UUID, Set<Role>> memberships,
        Optional<UUID> supplier,
        AssuranceLevel assurance) {

    /** People sign in; API accounts belong to a supplier's organisation and have secrets. */
    public enum Kind {
        PERSON,
        API
    }

    public Caller {
        globalRoles = Set.copyOf(globalRoles);
        memberships = Map.copyOf(memberships);
        supplier = kind == Kind.API ? supplier : Optional.empty();
    }

    public boolean isGlobalAdmin() {
        return globalRoles.contains(Role.GLOBAL_ADMIN);
    }

    public boolean isMemberOf(UUID organisation) {
        return memberships.containsKey(organisation);
    }

    /** Whether the account holds at least one of the roles in that organisation. */
    public boolean hasRole(UUID organisation, Role... anyOf) {
        Set<Role> held = memberships.getOrDefault(organisation, Set.of());
        return Arrays.stream(anyOf).anyMatch(held::contains);
    }

    /** The ordinary right to change a municipality's records, before any lock is looked at. */
    public boolean mayModify(UUID municipality) {
        return isGlobalAdmin() || hasRole(municipality, Role.LOCAL_ADMIN, Role.EDITOR);
    }

    /** The ordinary right to read a municipality's records; what a grant gives a supplier comes on top. */
    public boolean mayRead(UUID municipality) {
        return mayModify(municipality) || hasRole(municipality, Role.READER);
    }
}
