package dk.feltlaas.audit.entry;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.LeafComposer;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditInfrastructure
class AppendOnlyIT {
    private static final String NO_RIGHT = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set source = 'nicer'",
                "update entry_body set reason = 'nicer'",
                "update entry_body set reason = 'nicer' where false",
                "delete from entry_body",
                "truncate entry_body cascade",
                "delete from entry",
                "truncate entry cascade",
                "update entry_field set key = 'other'",
                "delete from entry_field",
                "truncate entry_field",
                "update entry_place set id = gen_random_uuid()",
                "delete from entry_place where false",
                "delete from entry_day",
                "truncate entry_place, entry_day",
                "merge into entry using (select 0) as zero on true when matched then delete",
                "insert into entry (id, source, occurred_at, record, leaf) values (gen_random_uuid(), 's', now(), 'r', 'l')"
                        + " on conflict (month, position) do update set source = 'other'",
            })
    void neitherTheServiceNorTheOwnerAlters(String sql) {
        AuditTopic.publish(write());

        assertEquals(NO_RIGHT, refusalOf(Role.APPLICATION, sql));
        assertEquals(NO_RIGHT, refusalOf(Role.OWNER, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table entry disable trigger all",
                "drop table entry cascade",
                "drop trigger entry_is_append_only on entry",
                "create or replace function refuse_alteration() returns trigger language sql as 'select null'",
                "drop trigger entry_body_is_kept_whole on entry_body",
                "create or replace function erase_body(bigint) returns boolean language sql as 'select true'",
                "set session_replication_role = replica",
                "alter table entry add column note text",
            })
    void theServiceCannotTakeTheGuardsAway(String sql) {
        assertEquals(NO_RIGHT, refusalOf(Role.APPLICATION, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry%s set source = 'nicer' where false",
                "delete from entry%s",
                "truncate entry%s",
                "update entry_body%s set reason = 'nicer' where false",
                "delete from entry_body%s",
                "truncate entry_body%s, entry_field%s",
                "delete from entry_field%s",
            })
    void everyMonthIsGuardedAlsoThoseToCome(String sql) {
        for (int ahead = 0; ahead <= 3; ahead++) {
            String month =
                    YearMonth.now(ZoneOffset.UTC).plusMonths(ahead).format(DateTimeFormatter.ofPattern("_yyyy_MM"));

            assertEquals(NO_RIGHT, refusalOf(Role.APPLICATION, sql.replace("%s", month)));
            assertEquals(NO_RIGHT, refusalOf(Role.OWNER, sql.replace("%s", month)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01", "2001-01-17"})
    void theMonthOfReceiptIsNotForTheAppenderToChoose(String month) throws SQLException {
        try (Connection connection = LogDatabase.asOwner();
                Statement open = connection.createStatement()) {
            open.execute("select open_month('2001-01-01')");
        }

        assertEquals(
                NO_RIGHT,
                refusalOf(
                        Role.APPLICATION,
                        "insert into entry (month, id, source, occurred_at, record, leaf) values ('" + month
                                + "', gen_random_uuid(), 'by-hand', now(), 'by-hand', 'leaf')"));
    }

    @Test
    void positionAndTimeOfReceiptAreNotForTheAppenderToChoose() throws SQLException {
        UUID id = UUID.randomUUID();
        long size = LogDatabase.count("true");
        EntryLabel label = EntryLabel.of(id, "by-hand", null, Instant.now());
        String leaf = HexFormat.of()
                .formatHex(new LeafComposer()
                        .compose(label, "{}".getBytes(StandardCharsets.UTF_8))
                        .leaf()
                        .bytes());

        try (Connection connection = LogDatabase.asApplication();
                Statement insert = connection.createStatement()) {
            insert.executeUpdate(
                    "insert into entry (position, id, source, occurred_at, received_at, record, leaf) values"
                            + " (4711000, '" + id + "', 'by-hand', now(), '2001-01-01', 'by-hand', decode('" + leaf
                            + "', 'hex'))");
        }

        assertTrue(LogDatabase.numbers("select position from entry where id = '" + id + "'")
                        .getFirst()
                <= size + 10);
        assertEquals(1, LogDatabase.count("id = '" + id + "' and received_at > now() - interval '1 minute'"));
    }

    private enum Role {
        APPLICATION,
        OWNER
    }

    private static String refusalOf(Role role, String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (Connection connection =
                                    role == Role.OWNER ? LogDatabase.asOwner() : LogDatabase.asApplication();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .getSQLState();
    }
}
