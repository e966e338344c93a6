package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Optional;

/** A whole number between two bounds, both included. */
public record Whole(int min, int max) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        if (!given.isIntegralNumber()) {
            return place.refuse("must be a whole number");
        }
        var inRange = given.canConvertToInt() && given.intValue() >= min && given.intValue() <= max;
        return inRange
                ? Optional.of(IntNode.valueOf(given.intValue()))
                : place.refuse("must be between " + min + " and " + max);
    }
}
