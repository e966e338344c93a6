package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** One value of an enumeration, kept by its wire name. */
public record OneOf(Choice choice) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        Optional<JsonNode> found = choice.find(given).map(TextNode::valueOf);
        return found.isPresent() ? found : place.refuse("must be one of " + choice.allowed());
    }

    @Override
    public JsonNode render(JsonNode canonical, View view) {
        var code = view.enumsAsIntegers() ? choice.codes().get(canonical.textValue()) : null;
        return code == null ? canonical : IntNode.valueOf(code);
    }
}
