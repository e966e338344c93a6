package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** What a request asks for: property path to wanted canonical value, in the order the schema declares. */
public final class Changes {
    /** @param pointer where the request says so; null when the service itself asks for it */
    record Change(JsonNode value, String pointer) {}

    public static final Changes NONE = new Changes(new LinkedHashMap<>());

    private final SequencedMap<String, Change> wanted;

    private Changes(SequencedMap<String, Change> wanted) {
        this.wanted = Collections.unmodifiableSequencedMap(wanted);
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    public boolean has(String path) {
        return wanted.containsKey(path);
    }

    public SequencedSet<String> paths() {
        return wanted.sequencedKeySet();
    }

    /** The wanted value, which is the default for a reset; nothing when the property is not mentioned. */
    public Optional<JsonNode> value(String path) {
        return Optional.ofNullable(wanted.get(path))
                .map(change -> change.value().deepCopy());
    }

    /** These changes and one more, with a canonical value; null resets. */
    public Changes with(String path, JsonNode value) {
        return with(path, value == null ? NullNode.getInstance() : value, null);
    }

    /** These changes without what they ask for this property. */
    public Changes without(String path) {
        var fewer = new LinkedHashMap<>(wanted);
        fewer.remove(path);
        return new Changes(fewer);
    }

    Changes with(String path, JsonNode value, String pointer) {
        var more = new LinkedHashMap<>(wanted);
        more.put(path, new Change(value, pointer));
        return new Changes(more);
    }

    Change at(String path) {
        return wanted.get(path);
    }

    static Changes of(SequencedMap<String, Change> wanted) {
        return new Changes(new LinkedHashMap<>(wanted));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Changes that && wanted.equals(that.wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    @Override
    public String toString() {
        return wanted.toString();
    }
}
