package dk.feltlaas.supplier.unit;

import dk.feltlaas.supplier.organization.OrganizationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Units as those see them who see the organisation. */
@ApplicationScoped
class UnitView {
    private final OrganizationUnits units;
    private final OrganizationView organizations;

    UnitView(OrganizationUnits units, OrganizationView organizations) {
        this.units = units;
        this.organizations = organizations;
    }

    @Transactional
    List<OrganizationUnitResponse> list(UUID organization, UnitQuery query) {
        organizations.requireVisible(organization);
        return rendered(query.page(units, organization));
    }

    @Transactional
    OrganizationUnitResponse get(UUID organization, UUID unit) {
        organizations.requireVisible(organization);
        return rendered(List.of(units.get(organization, unit))).getFirst();
    }

    private List<OrganizationUnitResponse> rendered(List<OrganizationUnit> page) {
        Map<UUID, OrganizationUnit> parents = units.byId(page.stream()
                .map(OrganizationUnit::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.stream()
                .map(unit -> OrganizationUnitResponse.from(unit, unit.isRoot() ? null : parents.get(unit.parent())))
                .toList();
    }
}
