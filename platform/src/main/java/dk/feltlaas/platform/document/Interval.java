package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of a few fixed intervals, as {@code {lowerBound, upperBound}}. */
public record Interval(List<Band> bands) implements ValueType {
    /** How many people are expected to use a system, in the bands of the contract. */
    public static final Interval EXPECTED_USERS = new Interval(
            List.of(new Band(0, 9), new Band(10, 49), new Band(50, 99), new Band(100, 499), new Band(500, null)));

    /** @param upper null when the band is open upwards */
    public record Band(int lower, Integer upper) {
        JsonNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("lowerBound", lower)
                    .set("upperBound", upper == null ? NullNode.getInstance() : IntNode.valueOf(upper));
        }

        @Override
        public String toString() {
            return lower + "-" + upper;
        }
    }

    public Interval {
        bands = List.copyOf(bands);
    }

    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        var bounds = new Given(given);
        var found = bands.stream()
                .filter(band -> given.isObject()
                        && says(bounds, "lowerBound", band.lower())
                        && says(bounds, "upperBound", band.upper()))
                .map(Band::json)
                .findFirst();
        return found.isPresent()
                ? found
                : place.refuse("must be an object with lowerBound and upperBound, one of "
                        + bands.stream().map(Band::toString).collect(Collectors.joining(", ")));
    }

    private static boolean says(Given bounds, String name, Integer bound) {
        var value = bounds.value(name);
        return bound == null
                ? value.isEmpty()
                : value.filter(JsonNode::canConvertToInt)
                        .filter(v -> v.isIntegralNumber() && v.intValue() == bound)
                        .isPresent();
    }
}
