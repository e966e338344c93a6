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
                "merge into entry using (select 0) as zero on true when matched then delete",
                "insert into entry (id, source, occurred_at, record, leaf) values (gen_random_uuid(), 's', now(), 'r', 'l')"
                        + " on conflict (position) do update set source = 'other'",
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
