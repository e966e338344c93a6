package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.supplier.organization.ShallowOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account as administrators see it.
 *
 * @param email null for API accounts
 * @param organization the organisation an API account belongs to; null for people
 * @param secrets an API account's active secrets, without what they are
 */
record AccountResponse(
        UUID uuid,
        String kind,
        String name,
        String email,
        ShallowOrganization organization,
        Set<Role> globalRoles,
        List<Belonging> memberships,
        AssuranceLevel assuranceLevel,
        boolean enabled,
        List<Secret> secrets) {

    /** Roles in one organisation. */
    record Belonging(UUID organizationUuid, Set<Role> roles) {}

    /** That there is a secret, and since when. */
    record Secret(UUID uuid, Instant createdAt) {}

    static AccountResponse from(Account account) {
        return new AccountResponse(
                account.id(),
                account.isPerson() ? "person" : "api",
                account.name(),
                account.email(),
                account.home().map(ShallowOrganization::from).orElse(null),
                account.globalRoles(),
                account.memberships().stream()
                        .map(m -> new Belonging(m.organization(), m.roles()))
                        .toList(),
                account.assurance(),
                account.isEnabled(),
                account.secrets().stream()
                        .map(s -> new Secret(s.id(), s.createdAt()))
                        .toList());
    }
}
