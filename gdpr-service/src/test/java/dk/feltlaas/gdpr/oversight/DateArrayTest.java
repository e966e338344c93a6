package dk.feltlaas.gdpr.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DateArrayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POINTER = "/oversight/oversightDates";

    private final OversightDate november = stored("{\"completedAt\":\"2025-11-03\",\"remark\":\"Fint\"}");
    private final OversightDate december = stored("{\"completedAt\":\"2025-12-01\"}");

    @Test
    void rowsThatSayTheSameInAnotherOrderChangeNothing() {
        assertEquals(
                List.of(),
                replace(
                        "[{\"completedAt\":\"2025-12-01\"},"
                                + "{\"completedAt\":\"2025-11-03T00:00:00Z\",\"remark\":\"Fint\",\"oversightReportLink\":null}]"));
    }

    @Test
    void aNamedRowIsRevisedWhole() {
        var change = only(replace("[{\"uuid\":\"" + november.uuid()
                + "\",\"completedAt\":\"2025-11-03\"},{\"completedAt\":\"2025-12-01\"}]"));

        var revised = assertInstanceOf(DateChange.Revised.class, change);
        assertEquals(november, revised.date());
        assertEquals(
                Set.of("DataProcessingRegistrationOversightDate.OversightRemark"),
                revised.revision().changedKeys());
    }

    @Test
    void anUnknownIdIsIgnoredAndTheRowIsNew() {
        var changes = replace("[{\"uuid\":\"" + UUID.randomUUID() + "\",\"completedAt\":\"2026-01-05\"},"
                + "{\"completedAt\":\"2025-12-01\"},{\"completedAt\":\"2025-11-03\",\"remark\":\"Fint\"}]");

        var added = assertInstanceOf(DateChange.Added.class, only(changes));
        assertEquals(
                Set.of("DataProcessingRegistrationOversightDate.OversightDate"),
                added.revision().changedKeys());
    }

    @Test
    void aRowSentTwiceIsTwoRows() {
        var changes = replace("[{\"completedAt\":\"2025-12-01\"},{\"completedAt\":\"2025-12-01\"},"
                + "{\"completedAt\":\"2025-11-03\",\"remark\":\"Fint\"}]");

        assertInstanceOf(DateChange.Added.class, only(changes));
    }

    @Test
    void nullEmptiesTheArrayAndEveryKeyHeldIsChanged() {
        var changes = replace("null");

        assertEquals(2, changes.size());
        assertEquals(
                Set.of(
                        "DataProcessingRegistrationOversightDate.OversightDate",
                        "DataProcessingRegistrationOversightDate.OversightRemark"),
                assertInstanceOf(DateChange.Removed.class, changes.getFirst())
                        .revision()
                        .changedKeys());
    }

    @Test
    void everythingWrongInEveryRowIsNamed() {
        var refused = assertThrows(InvalidInput.class, () -> replace("[{},{\"completedAt\":1,\"remark\":2}]"));

        assertEquals(
                List.of(POINTER + "/0/completedAt", POINTER + "/1/completedAt", POINTER + "/1/remark"),
                refused.violations().stream().map(Violation::pointer).toList());
    }

    private List<DateChange> replace(String rows) {
        return DateArray.replace(List.of(november, december), json(rows), POINTER);
    }

    private static DateChange only(List<DateChange> changes) {
        assertEquals(1, changes.size());
        return changes.getFirst();
    }

    private static OversightDate stored(String body) {
        var content = DateChange.add(json(body)).revision().after();
        return new OversightDate(UUID.randomUUID(), UUID.randomUUID(), content);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
