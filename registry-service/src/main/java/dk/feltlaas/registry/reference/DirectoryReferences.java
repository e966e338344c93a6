package dk.feltlaas.registry.reference;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Organisations, their units and accounts, from the copies of what supplier-service owns. */
@ApplicationScoped
class DirectoryReferences implements ReferenceSource {
    private static final Map<Kind, String> SELECTS = Map.of(
            Kinds.ORGANIZATION, NameLookup.ORGANIZATIONS,
            Kinds.ORGANIZATION_UNIT, NameLookup.ORGANIZATION_UNITS,
            Kinds.ACCOUNT, NameLookup.ACCOUNTS);

    @Override
    public Set<Kind> kinds() {
        return SELECTS.keySet();
    }

    @Override
    public String named(Kind kind) {
        return SELECTS.get(kind);
    }
}
