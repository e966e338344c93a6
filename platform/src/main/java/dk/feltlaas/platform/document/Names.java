package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells how referred things are called. For a page of documents collect {@link DocumentSchema#references} of all of
 * them, look them up at once, and render with names that answer from memory.
 */
@FunctionalInterface
public interface Names {
    /** Knows nothing: every reference renders with its uuid and an empty name. */
    Names NONE = (kind, uuid) -> Optional.empty();

    Optional<Name> find(Kind kind, UUID uuid);

    /**
     * @param text the name itself
     * @param extras values of {@link Kind#extras()}, as far as known
     */
    record Name(String text, Map<String, JsonNode> extras) {
        public Name(String text) {
            this(text, Map.of());
        }
    }
}
