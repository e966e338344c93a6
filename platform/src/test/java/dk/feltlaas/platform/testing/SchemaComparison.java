package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;

/** Finds what a schema of the contract promises and ours does not. Ours may have more. */
final class SchemaComparison {
    /** KITOS has it in the request and ignores it, since the rows are replaced; ours does not offer it. */
    private static final String IGNORED = "request.oversight.oversightDates[].uuid";

    private final JsonNode contract;
    private final JsonNode ours;
    private final List<String> faults;

    SchemaComparison(JsonNode contract, JsonNode ours, List<String> faults) {
        this.contract = contract;
        this.ours = ours;
        this.faults = faults;
    }

    void compare(String at, JsonNode promised, JsonNode kept) {
        if (promised.isMissingNode()) {
            return;
        }
        var theirs = flat(promised, contract);
        var own = flat(kept, ours);
        if (own.path("x-feltlaas-imported").asBoolean()) {
            return;
        }
        if (!theirs.path("type").equals(own.path("type"))) {
            faults.add(at + " is " + own.path("type") + " instead of " + theirs.path("type"));
        }
        if (theirs.has("format") && !theirs.path("format").equals(own.path("format"))) {
            faults.add(at + " has the format " + own.path("format") + " instead of " + theirs.path("format"));
        }
        if (theirs.has("enum") && !names(theirs).equals(names(own))) {
            faults.add(at + " is one of " + names(own) + " instead of " + names(theirs));
        }
        if (theirs.has("items")) {
            compare(at + "[]", theirs.path("items"), own.path("items"));
        }
        theirs.path("properties").properties().forEach(property -> {
            var name = at + "." + property.getKey();
            var same = property(own, property.getKey());
            if (same.isMissingNode() && name.endsWith(IGNORED)) {
                return;
            }
            if (same.isMissingNode()) {
                faults.add(name + " is missing");
            } else {
                compare(name, property.getValue(), same);
            }
        });
    }

    /** Names of properties are read in any case, so the document of a request may spell them otherwise. */
    private static JsonNode property(JsonNode schema, String name) {
        return schema.path("properties").properties().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> one.getValue())
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static TreeSet<String> names(JsonNode schema) {
        var names = new TreeSet<String>();
        schema.path("enum").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The schema without references, combinations and null. */
    private static ObjectNode flat(JsonNode schema, JsonNode document) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        var reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            flat.setAll(flat(document.at(reference.substring(1)), document));
        }
        schema.path("allOf").forEach(one -> flat.setAll(flat(one, document)));
        schema.path("anyOf").forEach(one -> {
            if (!one.path("type").asText().equals("null")) {
                flat.setAll(flat(one, document));
            }
        });
        schema.properties().forEach(keyword -> {
            if (!keyword.getKey().matches("\\$ref|allOf|anyOf|nullable")) {
                flat.set(keyword.getKey(), keyword.getValue());
            }
        });
        if (flat.path("type").isArray()) {
            flat.path("type").forEach(type -> {
                if (!type.asText().equals("null")) {
                    flat.set("type", type);
                }
            });
        }
        return flat;
    }
}
