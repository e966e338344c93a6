package dk.feltlaas.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.problem.InvalidInput;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterReadingTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "c0ffee"})
    void aMalformedOrEmptyIdIsNamed(String text) {
        InvalidInput problem = assertThrows(InvalidInput.class, () -> ParameterReading.uuid("uuid", text));
        assertEquals("uuid", problem.violations().getFirst().pointer());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00.000001Z, 2026-01-31T12:00:00.000001Z",
        "2026-01-31T13:00:00+01:00, 2026-01-31T12:00:00Z",
        "2026-01-31T13:00:00 01:00, 2026-01-31T12:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "0001-01-01T00:00:00+01:00, 0000-12-31T23:00:00Z"
    })
    void anInstantIsReadWithAnyOffset(String text, Instant expected) {
        assertEquals(expected, ParameterReading.instant("changedSinceGtEq", text));
    }

    /** Nor one no database and no client could name. */
    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", ""})
    void whatIsNoTimeIsNamed(String text) {
        assertThrows(InvalidInput.class, () -> ParameterReading.instant("changedSinceGtEq", text));
    }
}
