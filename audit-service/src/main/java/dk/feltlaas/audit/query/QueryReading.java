package dk.feltlaas.audit.query;

import dk.feltlaas.platform.http.ParameterReading;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads query parameters strictly and names every violation at once. A filter that is misspelt, empty or given twice is
 * refused: ignored, it would let an answer look complete that is not to the question.
 */
public final class QueryReading {
    private static final int LONGEST = 300;

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    public QueryReading(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    public String text(String name) {
        return read(name, null, (n, text) -> {
            if (text.isBlank() || text.length() > LONGEST || text.indexOf('\u0000') >= 0) {
                throw new InvalidInput(n, "must be a text of 1 to " + LONGEST + " characters");
            }
            return text.strip();
        });
    }

    public UUID uuid(String name) {
        return read(name, null, ParameterReading::uuid);
    }

    public Instant instant(String name) {
        return read(name, null, ParameterReading::instant);
    }

    public Long number(String name, Long fallback, long min, long max) {
        return read(name, fallback, (n, text) -> {
            try {
                long number = Long.parseLong(text);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException ignored) {
                // answered below like a number out of range
            }
            throw new InvalidInput(n, "must be a whole number from " + min + " to " + max + ", not '" + text + "'");
        });
    }

    /** The value that name stands for. */
    public <T> T oneOf(String name, T fallback, Map<String, T> values) {
        return read(name, fallback, (n, text) -> {
            if (!values.containsKey(text)) {
                throw new InvalidInput(
                        n,
                        "must be one of " + String.join(", ", new TreeSet<>(values.keySet())) + ", not '" + text + "'");
            }
            return values.get(text);
        });
    }

    public void require(boolean condition, String name, String otherwise) {
        if (!condition) {
            violations.add(new Violation(name, otherwise));
        }
    }

    /** Throws {@link InvalidInput} if anything read was not valid or anything was given that was not read. */
    public void done() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> violations.add(new Violation(name, "is not a parameter of this question")));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private <T> T read(String name, T fallback, BiFunction<String, String, T> reader) {
        known.add(name);
        List<String> texts = given.getOrDefault(name, List.of());
        if (texts.isEmpty()) {
            return fallback;
        }
        if (texts.size() > 1) {
            violations.add(new Violation(name, "must be given once"));
            return fallback;
        }
        try {
            return reader.apply(name, texts.getFirst());
        } catch (InvalidInput e) {
            violations.addAll(e.violations());
            return fallback;
        }
    }
}
