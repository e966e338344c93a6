package dk.feltlaas.audit.entry;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.id.Ids;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexedPartsTest {
    private static final UUID MUNICIPALITY = Ids.next();
    private static final UUID SUPPLIER = Ids.next();

    @Test
    void namesTheSupplierWhoseAccountDidIt() {
        IndexedParts parts = parts(supplierWrite(MUNICIPALITY, SUPPLIER, 7));

        assertEquals(SUPPLIER, parts.actorSupplier());
        assertEquals(SUPPLIER, parts.supplier());
        assertEquals(7L, parts.epoch());
    }

    @Test
    void aSupplierConcernedIsNotTheOneWhoDidIt() {
        IndexedParts parts = parts(write().of(MUNICIPALITY).concerning(SUPPLIER));

        assertNull(parts.actorSupplier());
        assertEquals(SUPPLIER, parts.supplier());
        assertEquals(MUNICIPALITY, parts.municipality());
    }

    @Test
    void listsFieldsWithTheirKeys() {
        IndexedParts parts = parts(write().changing(
                        new FieldChange("name", null, null, null),
                        new FieldChange(null, null, null, null),
                        new FieldChange("gdpr.riskAssessmentResult", "ItSystemUsage.preriskAssessment", null, null)));

        assertArrayEquals(new String[] {"name", "gdpr.riskAssessmentResult"}, parts.fields());
        assertArrayEquals(new String[] {null, "ItSystemUsage.preriskAssessment"}, parts.keys());
    }

    @Test
    void shortensWhatAnIndexCannotTake() {
        assertEquals("a\uFFFDb", IndexedParts.indexable("a\u0000b"));
        assertEquals("\uD83D\uDE00".repeat(300), IndexedParts.indexable("\uD83D\uDE00".repeat(1_000)));
        assertNull(IndexedParts.indexable(null));
    }

    private static IndexedParts parts(AuditRecordMother record) {
        return IndexedParts.of(new Evidence(
                record.id(),
                "source",
                1L,
                record.entry().time(),
                new byte[0],
                "record",
                null,
                Optional.of(record.entry())));
    }
}
