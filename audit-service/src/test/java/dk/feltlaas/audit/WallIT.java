package dk.feltlaas.audit;

import static dk.feltlaas.audit.entry.AuditRecordMother.revoke;
import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.testing.Acting;
import dk.feltlaas.platform.testing.GoingRound;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets who forgets, or goes round, every check of the application: nothing about others. */
@QuarkusTest
@AuditInfrastructure
class WallIT extends GoingRound {
    private final UUID here = Ids.next();
    private final UUID there = Ids.next();
    private final UUID supplier = Ids.next();
    private final Caller member = Acting.person(here, Role.MUNICIPAL_AUDITOR);
    private final Caller isms = Acting.supplier(supplier);
    private final AuditRecordMother ours = write().of(here).remarking("hemmeligt hos os");
    private final AuditRecordMother theirs = write().of(there).remarking("hemmeligt hos dem");
    private final AuditRecordMother deed = supplierWrite(there, supplier, 1).with(Ids.next());
    private final AuditRecordMother ending = revoke(there, supplier, 2);
    private final AuditRecordMother nobodys = write().of(null);

    @BeforeEach
    void entriesAboutTwoMunicipalitiesAndNobody() {
        AuditTopic.publish(ours, theirs, deed, ending, nobodys);
    }

    @Test
    void theRuntimeRoleOnlyReadsAndAppends() {
        assertWalled(Set.of(), Set.of());
    }

    @Test
    void aMunicipalityIsShownWhatIsAboutIt() {
        assertEquals(List.of(ours.id()), shown(member, "select e.id from Entry e", UUID.class));
        assertEquals(List.of(here), shown(member, "select distinct b.municipality from EntryBody b", UUID.class));
        assertEquals(List.of(), rows(member, "select distinct municipality from supplier_use", UUID.class));
    }

    @Test
    void aSupplierIsShownWhatItDidAndWhatWasDoneToIt() {
        assertEquals(
                List.of(deed.id(), ending.id()),
                shown(isms, "select e.id from Entry e order by e.position", UUID.class));
        assertEquals(
                List.of(deed.entity().id(), ending.entity().id()),
                shown(isms, "select b.entity from EntryBody b order by b.position", UUID.class));
        assertEquals(List.of(supplier), rows(isms, "select distinct supplier from supplier_use", UUID.class));
    }

    @Test
    void anAuditorIsShownAll() {
        List<UUID> all = shown(Acting.auditor(), "select e.id from Entry e", UUID.class);

        assertTrue(all.containsAll(List.of(ours.id(), theirs.id(), deed.id(), ending.id(), nobodys.id())));
    }

    @Test
    void wordsAreFoundByWhomTheBodyIsShown() {
        String found = "select count(*) from entry_remarks('hemmeligt hos')";

        assertEquals(List.of(1L), rows(member, found, Long.class));
        assertEquals(List.of(0L), rows(isms, found, Long.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into entry (id, source, occurred_at, record, leaf) values (gen_random_uuid(), 's', now(), 'r', 'l')",
                "insert into entry_body (month, position, occurred_at, content_salt, content_text)"
                        + " values (month_of(now()), 0, now(), sha256('x'), '{}')",
                "insert into supplier_use (municipality, supplier, month) values (gen_random_uuid(), gen_random_uuid(),"
                        + " '2026-01-01')",
            })
    void nobodyAppendsButTheServiceItself(String sql) {
        assertNotWritten(member, sql);
        assertNotWritten(isms, sql);
        assertNotWritten(Acting.auditor(), sql);
    }

    @Test
    void nobodyCountsAnythingAway() {
        assertEquals(0, execute(member, "update supplier_use set writes = 0"));
        assertEquals(0, execute(isms, "update supplier_use set writes = 0"));
        assertEquals(0, execute(Acting.auditor(), "update supplier_use set writes = 0"));
    }
}
