package dk.feltlaas.supplier.user;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.supplier.account.Accounts;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Users of an organisation, for its members and the secretariat. */
@ApplicationScoped
public class OrganizationUsers {
    private final Accounts accounts;
    private final Organizations organizations;
    private final CurrentCaller currentCaller;

    OrganizationUsers(Accounts accounts, Organizations organizations, CurrentCaller currentCaller) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
    }

    @Transactional
    List<OrganizationUser> list(UUID organization, UserQuery query) {
        return query.apply(usersOf(organization));
    }

    @Transactional
    OrganizationUser get(UUID organization, UUID user) {
        return usersOf(organization)
                .filter(found -> found.uuid().equals(user))
                .findFirst()
                .orElseThrow(() -> new NotFound("user of this organization", user));
    }

    private Stream<OrganizationUser> usersOf(UUID organization) {
        organizations.get(organization);
        Caller caller = currentCaller.get();
        boolean own = caller.isMemberOf(organization)
                || caller.supplier().filter(organization::equals).isPresent();
        if (!own && !caller.isGlobalAdmin()) {
            throw new NotPermitted("Only members of an organization see its users.");
        }
        return accounts.belongingTo(Set.of(organization)).stream()
                .map(account -> OrganizationUser.from(account, organization));
    }
}
