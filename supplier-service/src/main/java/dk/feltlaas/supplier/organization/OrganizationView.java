package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which organisations a caller sees (contract §2.7): the secretariat and auditors all, others those they belong to, and a
 * supplier's API account also the municipalities that granted it.
 */
@ApplicationScoped
public class OrganizationView {
    private final Organizations organizations;
    private final GrantedMunicipalities granted;
    private final CurrentCaller currentCaller;
    private final EnumStyle enumStyle;

    OrganizationView(
            Organizations organizations,
            GrantedMunicipalities granted,
            CurrentCaller currentCaller,
            EnumStyle enumStyle) {
        this.organizations = organizations;
        this.granted = granted;
        this.currentCaller = currentCaller;
        this.enumStyle = enumStyle;
    }

    @Transactional
    List<OrganizationResponse> list(OrganizationQuery query) {
        Caller caller = currentCaller.get();
        var visible = query.onlyMemberships() ? Optional.of(own(caller)) : visibleTo(caller);
        var conditions = query.conditions(visible);
        return organizations
                .find(conditions.clauses() + query.order(), conditions.values())
                .range(
                        query.page().offset(),
                        query.page().offset() + query.page().size() - 1)
                .list()
                .stream()
                .map(this::shown)
                .toList();
    }

    @Transactional
    OrganizationResponse get(UUID id) {
        return shown(requireVisible(id));
    }

    OrganizationResponse shown(Organization organization) {
        return OrganizationResponse.from(organization, enumStyle);
    }

    /** The organisation, if the caller may see it; otherwise 404 when there is none and 403 when there is. */
    public Organization requireVisible(UUID id) {
        Organization organization = organizations.get(id);
        if (!visibleTo(currentCaller.get()).map(ids -> ids.contains(id)).orElse(true)) {
            throw new NotPermitted("You may see only organisations you belong to or that granted your supplier.");
        }
        return organization;
    }

    private Optional<Set<UUID>> visibleTo(Caller caller) {
        if (caller.isGlobalAdmin() || caller.globalRoles().contains(Role.AUDITOR)) {
            return Optional.empty();
        }
        Set<UUID> visible = new HashSet<>(own(caller));
        caller.supplier().map(granted::grantedTo).ifPresent(visible::addAll);
        return Optional.of(visible);
    }

    private static Set<UUID> own(Caller caller) {
        Set<UUID> own = new HashSet<>(caller.memberships().keySet());
        caller.supplier().ifPresent(own::add);
        return own;
    }
}
