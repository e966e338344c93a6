package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a value says, however it is spelled: two values mean the same exactly when their meanings are equal. Taken from
 * the contract, not from the engine, which it is there to judge. What says nothing is {@link #NOTHING}.
 */
final class Meaning {
    static final Object NOTHING = Optional.empty();

    private Meaning() {}

    /** The meaning of a property, null and what it is by default included. */
    static Object of(Property property, JsonNode value) {
        if (!value.isNull()) {
            return of(property.type(), value);
        }
        return property.fallback() == null ? NOTHING : of(property.type(), property.fallback());
    }

    static Object of(ValueType type, JsonNode value) {
        return switch (type) {
            case Text _, Flag _, Opaque _ -> value;
            case Whole _ -> value.longValue();
            case Stamp _ -> Instant.parse(value.textValue());
            case OneOf(var choice) -> name(choice, value);
            case SomeOf(var choice) -> set(value, one -> name(choice, one));
            case Reference _ -> UUID.fromString(value.textValue());
            case References _ -> set(value, one -> UUID.fromString(one.textValue()));
            case Link _ -> parts(value);
            case Interval _ ->
                List.of(
                        value.get("lowerBound").intValue(),
                        value.path("upperBound").asText("null"));
            case Row row -> row(row, value);
            case Rows(var row) -> bag(value, row);
        };
    }

    /** The choice with that name in any case, or with that code. */
    private static String name(Choice choice, JsonNode value) {
        return choice.codes().entrySet().stream()
                .filter(entry -> value.isTextual()
                        ? entry.getKey().equalsIgnoreCase(value.textValue())
                        : entry.getValue() == value.intValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    private static Object set(JsonNode values, Function<JsonNode, Object> meaning) {
        var set = new HashSet<>();
        values.forEach(value -> set.add(meaning.apply(value)));
        return set.isEmpty() ? NOTHING : set;
    }

    private static Object parts(JsonNode link) {
        var parts = new HashMap<String, String>();
        link.properties().stream()
                .filter(part -> part.getValue().isTextual())
                .forEach(part -> parts.put(part.getKey(), part.getValue().textValue()));
        return parts.isEmpty() ? NOTHING : parts;
    }

    /** Without its identity. Written under one name, kept under another. */
    private static Object row(Row row, JsonNode value) {
        var parts = new ArrayList<>();
        for (var property : row.properties()) {
            var part = value.path(property.writeName());
            var said = part.isMissingNode() ? value.path(property.name()) : part;
            parts.add(of(property, said.isMissingNode() ? NullNode.getInstance() : said));
        }
        return parts;
    }

    private static Object bag(JsonNode rows, Row row) {
        return rows.isEmpty()
                ? NOTHING
                : StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(one -> row(row, one), Collectors.counting()));
    }
}
