package dk.feltlaas.platform.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.audit.AuditExpanded;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What a document says: a flat map from property path ({@code general.containsAITechnology}) to canonical JSON value.
 * A path that is absent stands at its default, so nothing is ever stored as JSON null. Immutable, equal by value; as
 * JSON it is that map as an object.
 */
public final class Content implements AuditExpanded {
    public static final Content EMPTY = new Content(JsonNodeFactory.instance.objectNode());

    private static final JsonMapper JSON = new JsonMapper();

    /** In no order: most contents are only looked into. */
    private final ObjectNode values;

    private Content(ObjectNode values) {
        this.values = values;
    }

    /** Takes over the values; JSON nulls are left out, for they mean the default. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Content of(Map<String, JsonNode> values) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        values.forEach((path, value) -> {
            if (isSaid(value)) {
                kept.set(path, value.deepCopy());
            }
        });
        return new Content(kept);
    }

    /**
     * Of the JSON it is stored as, in UTF-8.
     *
     * @throws IllegalArgumentException when that is no JSON object
     */
    public static Content parse(byte[] stored) {
        try {
            return new Content(JSON.readValue(stored, ObjectNode.class));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The stored document is no JSON object", unreadable);
        }
    }

    /** The stored value, or nothing when the property stands at its default. */
    public Optional<JsonNode> get(String path) {
        return Optional.ofNullable(values.get(path)).map(JsonNode::deepCopy);
    }

    /** The stored text, or nothing when the property is unset or no text. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(values.get(path)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** This content with one other value; null (of Java or JSON) takes the property back to its default. */
    public Content with(String path, JsonNode value) {
        if (isSaid(value) ? value.equals(values.get(path)) : !values.has(path)) {
            return this;
        }
        ObjectNode next = JsonNodeFactory.instance.objectNode().setAll(values);
        if (isSaid(value)) {
            next.set(path, value.deepCopy());
        } else {
            next.remove(path);
        }
        return new Content(next);
    }

    public Content without(String path) {
        return with(path, null);
    }

    /** The paths that are set, in alphabetical order. */
    public Set<String> paths() {
        return values().keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** In alphabetical order of the paths. */
    @JsonValue
    Map<String, JsonNode> values() {
        var sorted = new TreeMap<String, JsonNode>();
        values.properties().forEach(value -> sorted.put(value.getKey(), value.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    @Override
    public Map<String, JsonNode> auditFields() {
        return values();
    }

    /** Each path that is set with the stored node itself, which is not to be changed; in no order. */
    void forEach(BiConsumer<String, JsonNode> value) {
        values.properties().forEach(one -> value.accept(one.getKey(), one.getValue()));
    }

    /** The stored node itself, for readers inside this package that promise not to change it. */
    JsonNode at(String path) {
        return values.get(path);
    }

    private static boolean isSaid(JsonNode value) {
        return value != null && !value.isNull() && !value.isMissingNode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Content that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
