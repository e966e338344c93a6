package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/** A point in time from 1900 to 9999; see {@link Stamps} for the forms accepted and given out. */
public record Stamp() implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        var moment = given.isTextual() ? Stamps.parse(given.textValue()) : Optional.<Instant>empty();
        if (moment.isEmpty()) {
            return place.refuse("must be a date or a time in ISO 8601");
        }
        var possible = !moment.get().isBefore(Stamps.EARLIEST) && moment.get().isBefore(Stamps.TOO_LATE);
        return possible ? moment.map(Stamps::json) : place.refuse("must be in the years 1900 to 9999");
    }
}
