package dk.feltlaas.local.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all services offer through the one origin. Components of the same name that say the same are one; where two
 * services mean different things by a name, the later one's carries the service's name in front.
 */
public final class MergedDocument {
    private static final String SCHEMAS = "#/components/schemas/";

    private final SortedMap<String, JsonNode> paths = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, JsonNode>> components = new TreeMap<>();
    private final SortedMap<String, JsonNode> tags = new TreeMap<>();

    private MergedDocument() {}

    /** @param documents the service's name to its document, in the order in which names are given away */
    public static ObjectNode of(Map<String, JsonNode> documents) {
        var merged = new MergedDocument();
        documents.forEach(merged::add);
        return merged.json();
    }

    private void add(String service, JsonNode document) {
        var renamed = new HashMap<String, String>();
        document.at("/components/schemas").properties().forEach(schema -> {
            var taken = components("schemas").get(schema.getKey());
            if (taken != null && !taken.equals(schema.getValue())) {
                renamed.put(SCHEMAS + schema.getKey(), SCHEMAS + capital(service) + schema.getKey());
            }
        });
        document.path("paths")
                .properties()
                .forEach(path -> paths.put(path.getKey(), following(path.getValue(), renamed)));
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(one -> components(kind.getKey())
                        .putIfAbsent(name(kind.getKey(), one.getKey(), renamed), following(one.getValue(), renamed))));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    private SortedMap<String, JsonNode> components(String kind) {
        return components.computeIfAbsent(kind, unused -> new TreeMap<>());
    }

    private static String name(String kind, String name, Map<String, String> renamed) {
        var reference = "#/components/" + kind + "/" + name;
        return renamed.getOrDefault(reference, reference).substring(reference.length() - name.length());
    }

    private static String capital(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    /** A copy in which every reference follows what was renamed. */
    private static JsonNode following(JsonNode node, Map<String, String> renamed) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> copy.set(member.getKey(), following(member.getValue(), renamed)));
            var target = renamed.get(copy.path("$ref").asText());
            return target == null ? copy : copy.put("$ref", target);
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(following(element, renamed)));
            return copy;
        }
        return node;
    }

    private ObjectNode json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Feltlås")
                .put("version", "2")
                .put("description", "KITOS API v2 with field locks for ISMS suppliers, and what Feltlås adds to it.");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags").addAll(tags.values());
        document.putObject("paths").setAll(paths);
        var kinds = document.putObject("components");
        components.forEach((kind, named) -> kinds.putObject(kind).setAll(named));
        return document;
    }
}
