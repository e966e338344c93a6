package dk.feltlaas.registry.reference;

import dk.feltlaas.platform.directory.NameLookup.Wanted;
import dk.feltlaas.platform.document.Kind;
import java.util.Set;

/** Knows where the things of some kinds stand. Each bean of this type adds its kinds to {@link References}. */
public interface ReferenceSource {

    Set<Kind> kinds();

    /** The select by which they are named, also when they can no longer be chosen, as {@link Wanted#select} has it. */
    String named(Kind kind);

    /** The same for those that a record may newly refer to. */
    default String choosable(Kind kind) {
        return named(kind);
    }
}
