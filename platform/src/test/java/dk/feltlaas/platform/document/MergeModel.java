package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a document says after requests, as the standard has it: a merge patch (RFC 7396) of a flat map sets what it
 * mentions and removes what it mentions as null; a PUT is a merge patch of nothing. Besides, the contract has governing
 * properties: what depends on one that says otherwise is gone. Immutable.
 *
 * @param said path to meaning, of what differs from its default
 */
record MergeModel(DocumentSchema schema, Map<String, Object> said) {
    static MergeModel empty(DocumentSchema schema) {
        return new MergeModel(schema, Map.of());
    }

    /** What a content says. */
    static MergeModel of(DocumentSchema schema, Content content) {
        return new MergeModel(
                schema,
                stored(schema).stream()
                        .filter(field -> !meaning(field, field.in(content)).equals(unset(field)))
                        .collect(Collectors.toMap(Field::path, field -> meaning(field, field.in(content)))));
    }

    MergeModel patch(Map<String, JsonNode> request) {
        var merged = merged(request);
        merged.keySet().removeAll(ungoverned(merged));
        return new MergeModel(schema, Map.copyOf(merged));
    }

    MergeModel put(Map<String, JsonNode> request) {
        var maintained = new HashMap<>(said);
        maintained
                .keySet()
                .removeIf(path -> schema.field(path).property().access().isAccepted());
        return new MergeModel(schema, maintained).patch(request);
    }

    /** What of a patch is refused: it gives a value to what its governing property, after the patch, forbids. */
    Set<String> refused(Map<String, JsonNode> request) {
        var refused = ungoverned(merged(request));
        refused.retainAll(request.keySet());
        return refused;
    }

    /** Where two documents differ. */
    Set<String> differences(MergeModel other) {
        var paths = new HashSet<>(said.keySet());
        paths.addAll(other.said.keySet());
        paths.removeIf(path -> said.containsKey(path) && said.get(path).equals(other.said.get(path)));
        return paths;
    }

    private Map<String, Object> merged(Map<String, JsonNode> request) {
        var merged = new HashMap<>(said);
        for (var field : stored(schema)) {
            var value = request.get(field.path());
            if (value != null && meaning(field, value).equals(unset(field))) {
                merged.remove(field.path());
            } else if (value != null) {
                merged.put(field.path(), meaning(field, value));
            }
        }
        return merged;
    }

    private Set<String> ungoverned(Map<String, Object> merged) {
        return merged.keySet().stream()
                .filter(path -> {
                    var requirement = schema.field(path).property().requirement();
                    return requirement != null && !requirement.value().equals(merged.get(requirement.path()));
                })
                .collect(Collectors.toSet());
    }

    private static List<Field> stored(DocumentSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.property().access().isStored())
                .toList();
    }

    private static Object meaning(Field field, JsonNode value) {
        return Meaning.of(field.property(), value);
    }

    private static Object unset(Field field) {
        return Meaning.of(field.property(), NullNode.getInstance());
    }
}
