package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A closed set of wire names, each with the integer code that clients may send, and get when they ask for integers.
 *
 * @param name the schema name, such as {@code YesNoUndecidedChoice}
 * @param codes wire name to code, in the order in which the contract lists them
 */
public record Choice(String name, Map<String, Integer> codes) {
    public Choice {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** A choice whose codes count up from 0 in the order given. */
    public static Choice of(String name, String... wireNames) {
        return startingAt(0, name, wireNames);
    }

    /** A choice whose codes count up from {@code first} in the order given. */
    public static Choice startingAt(int first, String name, String... wireNames) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var wireName : wireNames) {
            codes.put(wireName, first + codes.size());
        }
        return new Choice(name, codes);
    }

    /** The same choice with one code that does not follow the order. */
    public Choice coded(String wireName, int code) {
        var next = new LinkedHashMap<>(codes);
        next.put(wireName, code);
        return new Choice(name, next);
    }

    public List<String> names() {
        return List.copyOf(codes.keySet());
    }

    /** The wire name meant by a name in any case or by a code; nothing when it means none of these. */
    public Optional<String> find(JsonNode given) {
        if (given.isTextual()) {
            return find(given.textValue());
        }
        return codes.entrySet().stream()
                .filter(entry ->
                        given.isIntegralNumber() && given.canConvertToInt() && given.intValue() == entry.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The wire name spelled so in any case. */
    public Optional<String> find(String anyCase) {
        var wanted = anyCase.toLowerCase(Locale.ROOT);
        return codes.keySet().stream()
                .filter(wireName -> wireName.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    String allowed() {
        return String.join(", ", codes.keySet());
    }
}
