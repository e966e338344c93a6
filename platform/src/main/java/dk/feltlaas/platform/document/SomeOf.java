package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Optional;

/** A set of values of an enumeration: neither order nor repetition counts; kept in the order of the enumeration. */
public record SomeOf(Choice choice) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        return Lists.read(given, place, element()).map(values -> {
            var chosen = new HashSet<String>();
            values.forEach(value -> chosen.add(value.textValue()));
            var inOrder = choice.names().stream().filter(chosen::contains).map(TextNode::valueOf);
            return Lists.of(inOrder.toList());
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

    private OneOf element() {
        return new OneOf(choice);
    }
}
