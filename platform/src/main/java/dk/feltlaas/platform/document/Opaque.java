package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Any JSON, taken and given as it is: for computed properties whose form their owner makes. */
public record Opaque() implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        return Optional.of(given.deepCopy());
    }
}
