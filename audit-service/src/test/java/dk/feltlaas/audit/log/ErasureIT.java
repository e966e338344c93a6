package dk.feltlaas.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.testing.AuditInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class ErasureIT {
    static final String[] BACKDATED = {
        "set role audit_owner; select open_month('2001-01-01')",
        "update entry_place set month = '2001-01-01', received_at = '2001-01-31 23:59:59Z' where position < 3",
        "update entry set month = '2001-01-01', received_at = '2001-01-31 23:59:59Z' where position < 3",
        "update entry_body set month = '2001-01-01' where position < 3",
    };

    @Test
    void oldActorsGoAndWhatWasDoneStays() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);
        log.tamper(BACKDATED);
        log.guard();

        assertEquals(2, log.number("select erase_actors('2001-02-01', 2)"));
        assertEquals(1, log.number("select erase_actors('2001-02-01', 2)"));
        assertEquals(0, log.number("select erase_actors('2001-02-01', 2)"));

        assertEquals(3, log.number("select min(position) from entry_body where actor_salt is not null"));
        assertEquals(
                5, log.number("select count(*) from entry_body where content_text like '%\"action\":\"update\"%'"));
        assertTrue(log.verify(log.trust()).isSound());
    }

    @Test
    void oldBodiesGoAndLeavesStay() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);
        log.tamper(BACKDATED);
        log.guard();

        assertEquals(0, log.number("select erase_bodies('2001-01-01')"));
        assertEquals(3, log.number("select erase_bodies('2001-02-01')"));

        assertEquals(3, log.number("select min(position) from entry_body"));
        assertEquals(5, log.number("select count(*) from entry"));
        assertTrue(log.verify(log.trust()).isSound());
    }

    @Test
    void theServiceItselfErasesInNoOtherWay() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);

        for (String sql : new String[] {
            "set local feltlaas.erasing = 'yes'; delete from entry_body",
            "set local feltlaas.erasing = 'yes'; update entry_body set content_text = '{}'",
            "delete from entry_field",
            "set local feltlaas.erasing = 'yes'; truncate entry_body",
            "select open_month('2001-01-01')",
            "insert into entry_place (position, received_at, month, id) values (5, now(), '2001-01-01', gen_random_uuid())",
            "insert into entry_day (received, occurred, first) values ('2001-01-01', '2001-01-01', 0)",
            "delete from tile",
            "delete from checkpoint",
            "update checkpoint set size = 0",
            "insert into checkpoint (size, note) values (4, 'of an older tree')",
        }) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> log.execute(sql)).getSQLState(),
                    sql);
        }
    }
}
