package dk.feltlaas.supplier.user;

import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.supplier.account.Accounts;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Users of an organisation, for its members and the secretariat. */
@ApplicationScoped
public class OrganizationUsers {
    private final Accounts accounts;
    private final Organizations organizations;
    private final CurrentCaller currentCaller;
    private final EnumStyle enumStyle;

    OrganizationUsers(
            Accounts accounts, Organizations organizations, CurrentCaller currentCaller, EnumStyle enumStyle) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.currentCaller = currentCaller;
        this.enumStyle = enumStyle;
    }

    @Transactional
    List<OrganizationUser> list(UUID organization, UserQuery query) {
        requireSight(organization);
        return accounts.belongingTo(organization, query.conditions(organization), query.order(), query.page()).stream()
                .map(account -> OrganizationUser.from(account, organization, enumStyle))
                .toList();
    }

    @Transactional
    OrganizationUser get(UUID organization, UUID user) {
        requireSight(organization);
        return accounts.belongingTo(organization, user)
                .map(account -> OrganizationUser.from(account, organization, enumStyle))
                .orElseThrow(() -> new NotFound("user of this organization", user));
    }

    private void requireSight(UUID organization) {
        organizations.get(organization);
        Caller caller = currentCaller.get();
        boolean own = caller.isMemberOf(organization)
                || caller.supplier().filter(organization::equals).isPresent();
        if (!own && !caller.isGlobalAdmin()) {
            throw new NotPermitted("Only members of an organization see its users.");
        }
    }
}
