package dk.feltlaas.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.testing.AuditInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Months become partitions, in a log that was there before and in one that grows. */
@QuarkusTest
@AuditInfrastructure
class PartitioningIT {
    private static final String APPENDED = """
            with appended as (
              insert into entry (id, source, sequence, occurred_at, municipality, record, leaf)
              select gen_random_uuid(), 'registry-service', number, '2026-02-03', gen_random_uuid(), number, 'leaf'
              from generate_series(1, 5) as number returning position
            ), said as (
              insert into entry_body (position, content_salt, content_text, action)
              select position, sha256('salt'), '{}', 'updated' from appended returning position
            )
            insert into entry_field (position, field, key) select position, 'general.name', 'key' from said""";

    @Test
    void aLogFromBeforeKeepsEverything() throws SQLException {
        ScratchLog log = ScratchLog.empty();
        log.migrate("103");
        log.execute("begin; " + APPENDED + "; commit");
        log.tamper("update entry set received_at = '2026-02-28 23:59:59.9Z' where position < 3");

        log.migrate("latest");

        assertEquals(3, log.number("select count(*) from entry where month = '2026-02-01'"));
        assertEquals(
                5,
                log.number(
                        "select count(*) from entry join entry_body using (month, position, occurred_at, municipality)"
                                + " join entry_field using (month, position) join entry_place using (month, position, id)"));
        assertEquals(3, log.number("select first from entry_day where received > '2026-03-01'"));
    }

    @Test
    void aClockThatWasSetBackTakesNoEntryToAnEarlierMonth() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(3);
        log.tamper("update entry_place set month = (month + interval '1 month')::date,"
                + " received_at = received_at + interval '1 month' where position = 2");
        log.guard();

        log.append(2);

        assertEquals(
                2,
                log.number("select count(*) from entry join entry_place using (month, position, received_at)"
                        + " where position > 2 and month = (select month from entry_place where position = 2)"));
    }

    @Test
    void nextMonthsAreThereAheadAndAskingForThemAgainChangesNothing() throws SQLException {
        ScratchLog log = ScratchLog.create();
        String partitions = "select count(*) from pg_inherits where inhparent = 'entry'::regclass";
        long before = log.number(partitions);

        log.number("select count(*) from open_months(3)");
        assertEquals(before, log.number(partitions));
        log.number("select count(*) from open_months(4)");

        assertEquals(before + 1, log.number(partitions));
    }

    @Test
    void aMonthThatIsOverIsEmptiedAndTheNextIsNot() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);
        log.tamper(ErasureIT.BACKDATED);
        log.guard();

        log.number("select erase_bodies('2001-02-01')");

        assertEquals(0, log.number("select pg_relation_size('entry_body_2001_01')"));
        assertTrue(log.verify(log.trust()).isSound());
    }
}
