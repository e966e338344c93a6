package dk.feltlaas.registry.reference;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.directory.Accounts;
import dk.feltlaas.platform.directory.Organization;
import dk.feltlaas.platform.directory.OrganizationUnits;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Organisations, their units and accounts, from the copies of what supplier-service owns. */
@ApplicationScoped
class DirectoryReferences implements ReferenceSource {
    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;

    DirectoryReferences(Organizations organizations, OrganizationUnits units, Accounts accounts) {
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.ORGANIZATION, Kinds.ORGANIZATION_UNIT, Kinds.ACCOUNT);
    }

    @Override
    public Map<UUID, Names.Name> names(Kind kind, Collection<UUID> ids) {
        Map<UUID, Names.Name> names = new HashMap<>();
        if (kind.equals(Kinds.ORGANIZATION)) {
            organizations.find(ids).forEach((id, organization) -> names.put(id, name(organization)));
        } else if (kind.equals(Kinds.ORGANIZATION_UNIT)) {
            units.find(ids).forEach((id, unit) -> names.put(id, new Names.Name(unit.name())));
        } else {
            accounts.names(ids).forEach((id, name) -> names.put(id, new Names.Name(name)));
        }
        return names;
    }

    private static Names.Name name(Organization organization) {
        return organization.cvr() == null
                ? new Names.Name(organization.name())
                : new Names.Name(organization.name(), Map.of("cvr", TextNode.valueOf(organization.cvr())));
    }
}
