package dk.feltlaas.registry.system;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the catalogue needs to know of usages, and they of the catalogue; implemented where usages are. */
public interface SystemUse {

    /** The municipalities using each of the systems; systems nobody uses are absent. */
    Map<UUID, Set<UUID>> municipalitiesUsing(Collection<UUID> systems);

    /** A system is called something else now; what shows its name has changed. Called in the transaction that does it. */
    void renamed(ItSystem system);
}
