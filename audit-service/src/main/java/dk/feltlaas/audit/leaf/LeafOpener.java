package dk.feltlaas.audit.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that what is shown of an entry is what its leaf commits to. */
public final class LeafOpener {
    private LeafOpener() {}

    /**
     * What is wrong with the parts, in words; empty when each part given is the one that was committed to. A part that
     * is not given is not wrong: it may have been erased.
     */
    public static List<String> objections(Leaf leaf, Optional<Disclosure> actor, Optional<Disclosure> content) {
        List<String> objections = new ArrayList<>();
        actor.flatMap(given -> objection(leaf, Part.ACTOR, given)).ifPresent(objections::add);
        content.flatMap(given -> objection(leaf, Part.CONTENT, given))
                .or(() -> content.flatMap(given -> mislabelled(leaf, given)))
                .ifPresent(objections::add);
        return objections;
    }

    private static Optional<String> objection(Leaf leaf, Part part, Disclosure given) {
        return part.digest(given).equals(leaf.digest(part))
                ? Optional.empty()
                : Optional.of("its %s is not the one the leaf commits to".formatted(part.title()));
    }

    /** The leaf was made wrong: what it says in clear is not what the body it commits to says. */
    private static Optional<String> mislabelled(Leaf leaf, Disclosure content) {
        try {
            return leaf.opaque() != leaf.label().isSaidBy(CanonicalJson.parse(content.text()))
                    ? Optional.empty()
                    : Optional.of("its leaf bears another id, source, number or time than its content");
        } catch (IllegalArgumentException e) {
            return Optional.of("its content is not canonical JSON");
        }
    }
}
