package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A set of references: neither order nor repetition counts; kept in the order of the uuids. Written as a list of uuids
 * under the singular name with {@code Uuids}, read as a list of {@code {uuid, name}}.
 */
public record References(Kind kind) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        return Lists.read(given, place, element()).map(values -> {
            var distinct = new TreeSet<String>();
            values.forEach(value -> distinct.add(value.textValue()));
            return Lists.of(distinct.stream().map(TextNode::valueOf).toList());
        });
    }

    @Override
    public JsonNode render(JsonNode canonical, View view) {
        return Lists.render(canonical, view, element());
    }

    @Override
    public JsonNode unset() {
        return Lists.empty();
    }

    @Override
    public boolean mayRefer() {
        return true;
    }

    @Override
    public void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {
        canonical.forEach(value -> element().references(value, found));
    }

    @Override
    public String writeName(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "yUuids";
        }
        return (name.endsWith("s") ? name.substring(0, name.length() - 1) : name) + "Uuids";
    }

    private Reference element() {
        return new Reference(kind);
    }
}
