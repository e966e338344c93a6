package dk.feltlaas.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void valuesAreNamedByTheHeader() {
        assertEquals(
                List.of(Map.of("name", "Acadre", "vendor", "")),
                CsvTable.parse("name,vendor\nAcadre,\n").rows());
    }

    @Test
    void quotedValuesMayHoldCommasQuotesAndLineBreaks() {
        assertEquals(
                List.of(Map.of("name", "KMD \"OPUS\", Fravær\nny linje", "vendor", "KMD")),
                CsvTable.parse("name,vendor\r\n\"KMD \"\"OPUS\"\", Fravær\nny linje\",KMD")
                        .rows());
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CsvTable.parse("name,vendor\nAcadre\n"));
    }
}
