package dk.feltlaas.gdpr.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The whole-array write of a registration's dates. The array replaces all dates, but a row that was there before stays
 * the same date: found by its uuid, or else by saying the same. So an array sent back as it was read changes nothing,
 * and one with a single new remark changes that remark and no more.
 */
public final class DateArray {
    private final String pointer;
    private final List<OversightDate> unclaimed;
    private final List<Violation> violations = new ArrayList<>();

    private DateArray(String pointer, List<OversightDate> stored) {
        this.pointer = pointer;
        this.unclaimed = new ArrayList<>(stored);
    }

    private record Row(JsonNode body, Content content) {
        boolean names(OversightDate date) {
            return date.uuid().toString().equalsIgnoreCase(body.path("uuid").asText());
        }

        boolean says(OversightDate date) {
            return date.content().equals(content);
        }
    }

    /**
     * What it takes to get from the stored dates to the array; dates that stay as they are are left out.
     *
     * @param rows null (of JSON) empties the array
     * @param pointer where the array stands in the request
     * @throws InvalidInput naming everything wrong in every row
     */
    public static List<DateChange> replace(List<OversightDate> stored, JsonNode rows, String pointer) {
        return new DateArray(pointer, stored).replaceWith(rows);
    }

    private List<DateChange> replaceWith(JsonNode array) {
        var rows = read(array);
        var changes = new ArrayList<DateChange>();
        var unnamed = new ArrayList<Row>();
        for (var row : rows) {
            claim(row::names)
                    .ifPresentOrElse(
                            date -> changes.add(DateChange.revise(date, row.body(), Mode.PUT)), () -> unnamed.add(row));
        }
        for (var row : unnamed) {
            if (claim(row::says).isEmpty()) {
                changes.add(DateChange.add(row.body()));
            }
        }
        unclaimed.forEach(date -> changes.add(new DateChange.Removed(date)));
        changes.removeIf(change -> change.revision().isEmpty());
        return changes;
    }

    private List<Row> read(JsonNode array) {
        if (!array.isArray() && !array.isNull()) {
            throw new InvalidInput(pointer, "oversight.oversightDates must be a list.");
        }
        var rows = new ArrayList<Row>();
        for (var i = 0; i < array.size(); i++) {
            try {
                rows.add(new Row(
                        array.get(i), DateChange.add(array.get(i)).revision().after()));
            } catch (InvalidInput invalid) {
                var at = pointer + "/" + i;
                invalid.violations().forEach(v -> violations.add(new Violation(at + v.pointer(), v.detail())));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return rows;
    }

    private Optional<OversightDate> claim(Predicate<OversightDate> wanted) {
        var found = unclaimed.stream().filter(wanted).findFirst();
        found.ifPresent(unclaimed::remove);
        return found;
    }
}
