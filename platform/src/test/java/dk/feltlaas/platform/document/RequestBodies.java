package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The bodies in which clients write one and the same flat request. */
final class RequestBodies {
    private final DocumentSchema schema;
    private final Map<String, List<String>> aliases = new HashMap<>();

    RequestBodies(DocumentSchema schema) {
        this.schema = schema;
        findAliases(schema.nodes(), "");
    }

    private void findAliases(List<Node> nodes, String place) {
        for (var node : nodes) {
            switch (node) {
                case Section section -> findAliases(section.nodes(), place + "/" + section.name());
                case Alias alias
                when alias.accepted() ->
                    aliases.computeIfAbsent(alias.target(), unused -> new ArrayList<>())
                            .add(place + "/" + alias.name());
                case Alias _, Property _ -> {}
            }
        }
    }

    /** Paths of the properties that have an older place. */
    List<String> aliased() {
        return aliases.keySet().stream().sorted().toList();
    }

    ObjectNode body(Map<String, JsonNode> request) {
        var body = JsonNodeFactory.instance.objectNode();
        request.forEach((path, value) -> put(body, schema.field(path).pointer(), value));
        return body;
    }

    /** Whatever has an older place stands there. */
    ObjectNode aliasedBody(Map<String, JsonNode> request) {
        var body = JsonNodeFactory.instance.objectNode();
        request.forEach((path, value) -> aliases.getOrDefault(
                        path, List.of(schema.field(path).pointer()))
                .forEach(place -> put(body, place, value)));
        return body;
    }

    /** The body, and besides another value in the older place of one property. */
    ObjectNode withAlias(Map<String, JsonNode> request, String path, JsonNode value) {
        var body = body(request);
        put(body, aliases.get(path).getFirst(), value);
        return body;
    }

    /** The same body, its names spelled in some other case. */
    static JsonNode inAnyCase(JsonNode node, Random random) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> list.add(inAnyCase(one, random)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = JsonNodeFactory.instance.objectNode();
        node.properties()
                .forEach(
                        member -> object.set(inAnyCase(member.getKey(), random), inAnyCase(member.getValue(), random)));
        return object;
    }

    private static String inAnyCase(String name, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    private static void put(ObjectNode body, String pointer, JsonNode value) {
        var steps = pointer.substring(1).split("/");
        var object = body;
        for (var i = 0; i < steps.length - 1; i++) {
            object = object.withObjectProperty(steps[i]);
        }
        object.set(steps[steps.length - 1], value);
    }
}
