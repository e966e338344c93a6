package dk.feltlaas.audit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryReadingTest {

    @Test
    void readsWhatIsGivenAndLeavesOutTheRest() {
        QueryReading read = new QueryReading(given(
                "id", "0198a1b2-0000-7000-8000-000000000001", "from", "2026-03-01", "limit", "7", "order", "desc"));

        assertEquals(UUID.fromString("0198a1b2-0000-7000-8000-000000000001"), read.uuid("id"));
        assertEquals(Instant.parse("2026-03-01T00:00:00Z"), read.instant("from"));
        assertEquals(7L, read.number("limit", 100L, 1, 250));
        assertEquals(Order.DESC, read.oneOf("order", Order.ASC, Order.NAMES));
        assertNull(read.text("action"));
        read.done();
    }

    @Test
    void namesEveryViolationAtOnce() {
        MultivaluedMap<String, String> given = given(
                "id", "x", "from", "yesterday", "limit", "251", "order", "up", "action", " ", "munisipality", "x");
        given.addAll("field", "a", "b");
        QueryReading read = new QueryReading(given);
        read.uuid("id");
        read.instant("from");
        read.number("limit", 100L, 1, 250);
        read.oneOf("order", Order.ASC, Order.NAMES);
        read.text("action");
        read.text("field");

        InvalidInput invalid = assertThrows(InvalidInput.class, read::done);

        assertEquals(
                List.of("id", "from", "limit", "order", "action", "field", "munisipality"),
                invalid.violations().stream().map(Violation::pointer).toList());
        assertEquals(
                "must be one of asc, desc, not 'up'",
                invalid.violations().get(3).detail());
        assertEquals("must be given once", invalid.violations().get(5).detail());
        assertEquals(
                "is not a parameter of this question",
                invalid.violations().get(6).detail());
    }

    private static MultivaluedMap<String, String> given(String... namesAndValues) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.putSingle(namesAndValues[i], namesAndValues[i + 1]);
        }
        return given;
    }
}
