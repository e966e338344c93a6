package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** True or false. */
public record Flag() implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        return given.isBoolean() ? Optional.of(given) : place.refuse("must be true or false");
    }
}
