package dk.feltlaas.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-01T10:00:00Z, 2026-02-01T10:00:00Z",
        "2026-02-01T10:00:00+02:00, 2026-02-01T08:00:00Z",
        "2026-02-01T10:00:00-0330, 2026-02-01T13:30:00Z",
        "2026-02-01T10:00:00+02, 2026-02-01T08:00:00Z",
        "2026-02-01t10:00:00z, 2026-02-01T10:00:00Z",
        "2026-02-01, 2026-02-01T00:00:00Z",
        "2026-02-01T10:00:00, 2026-02-01T10:00:00Z",
        "1970-01-01T00:00Z, 1970-01-01T00:00:00Z",
        "2026-02-01T10:00:00.1234567Z, 2026-02-01T10:00:00.123456Z",
        "2026-02-01T10:00:00.000001Z, 2026-02-01T10:00:00.000001Z",
        "2026-02-01T10:00:00.5+01:00, 2026-02-01T09:00:00.500Z",
    })
    void everyUsualSpellingComesOutInUtc(String given, String expected) {
        assertEquals(expected, Stamps.parse(given).map(Stamps::format).orElse("nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "2026-02-01T25:00:00Z", "10:00:00", "1769940000", "2026-02-01Tx"})
    void whatIsNoTimeIsNone(String given) {
        assertTrue(Stamps.parse(given).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01T10:00:00.000001Z", "9999-12-31T23:59:59.999999Z", "1900-01-01T00:00:00Z"})
    void whatIsGivenOutComesBackUnchanged(String stamp) {
        assertEquals(
                Instant.parse(stamp),
                Stamps.parse(Stamps.format(Instant.parse(stamp))).orElseThrow());
    }
}
