package dk.feltlaas.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The audit entries about one municipality, found by request, by the text they wrote, and field by field. */
final class Trail {
    private final Map<String, List<JsonNode>> accepted = new HashMap<>();
    private final Map<String, List<JsonNode>> refused = new HashMap<>();
    private final Map<String, List<JsonNode>> writing = new HashMap<>();
    private final Map<String, String> last = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    Trail(List<JsonNode> entries) {
        entries.forEach(this::add);
    }

    List<JsonNode> accepted(String request) {
        return accepted.getOrDefault(request, List.of());
    }

    List<JsonNode> refused(String request) {
        return refused.getOrDefault(request, List.of());
    }

    /** Accepted entries after which the text was there. */
    List<JsonNode> writing(String text) {
        return writing.getOrDefault(text, List.of());
    }

    /** What a field of a record was set to last; null when never, or to nothing. */
    String last(UUID record, String field) {
        return last.get(record + " " + field);
    }

    /** Entries that do not begin where the one before them, of the same field, ended. */
    List<String> broken() {
        return broken;
    }

    private void add(JsonNode entry) {
        String request = entry.at("/request/id").asText();
        if ("refused".equals(entry.path("decision").asText())) {
            refused.computeIfAbsent(request, any -> new ArrayList<>()).add(entry);
            return;
        }
        accepted.computeIfAbsent(request, any -> new ArrayList<>()).add(entry);
        for (JsonNode change : entry.path("changes")) {
            for (String text : texts(change.path("after"), new ArrayList<>())) {
                writing.computeIfAbsent(text, any -> new ArrayList<>()).add(entry);
            }
            follow(entry, change);
        }
    }

    private void follow(JsonNode entry, JsonNode change) {
        String field =
                entry.at("/entity/id").asText() + " " + change.path("field").asText();
        String before = text(change.path("before"));
        if (last.containsKey(field) && !Objects.equals(last.get(field), before)) {
            broken.add("%s was %s before %s, not %s"
                    .formatted(field, last.get(field), entry.at("/request/id").asText(), before));
        }
        last.put(field, text(change.path("after")));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    private static List<String> texts(JsonNode value, List<String> found) {
        if (value.isTextual()) {
            found.add(value.asText());
        }
        value.forEach(inner -> texts(inner, found));
        return found;
    }
}
