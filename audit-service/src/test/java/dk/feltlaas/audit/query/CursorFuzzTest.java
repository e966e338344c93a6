package dk.feltlaas.audit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** Whatever is given as a cursor or a filter is a value within its bounds, or refused by name. */
class CursorFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void everyParameterIsReadWithinItsBoundsOrRefused(FuzzedDataProvider data) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (String name : data.pickValues(new String[] {"after", "before", "entity", "from", "field", "order"}, 4)) {
            given.add(name, data.consumeString(60));
        }
        QueryReading query = new QueryReading(given);
        Long after = query.number("after", -1L, 0, Long.MAX_VALUE);
        query.number("before", null, 0, Long.MAX_VALUE);
        query.uuid("entity");
        query.instant("from");
        String field = query.text("field");
        Order order = query.oneOf("order", Order.ASC, Order.NAMES);
        try {
            query.done();
            assertEquals(given.containsKey("after"), after >= 0);
            assertTrue(field == null || !field.isEmpty());
            assertTrue(Order.NAMES.containsValue(order));
        } catch (InvalidInput refused) {
            assertFalse(refused.violations().isEmpty());
        }
    }
}
