package dk.feltlaas.registry.reference;

import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows the things of some kinds. Each bean of this type adds its kinds to {@link References}. */
public interface ReferenceSource {

    Set<Kind> kinds();

    /** Those that are known, by id, also when they can no longer be chosen. */
    Map<UUID, Names.Name> names(Kind kind, Collection<UUID> ids);

    /** Those of the ids that a record may newly refer to. */
    default Set<UUID> choosable(Kind kind, Collection<UUID> ids) {
        return names(kind, ids).keySet();
    }
}
