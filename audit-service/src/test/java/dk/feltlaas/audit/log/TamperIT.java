package dk.feltlaas.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.verify.Finding;
import dk.feltlaas.audit.verify.Verification;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the superuser does to the real database, the verifier finds and names by index. */
@QuarkusTest
@AuditInfrastructure
class TamperIT {
    private static final int SIZE = 300;

    private ScratchLog log;

    @BeforeEach
    void aSoundLog() throws SQLException, IOException {
        log = ScratchLog.ofSize(SIZE);
        assertTrue(log.verify(log.trust()).isSound());
        assertTrue(log.verifyExport(log.trust()).isSound());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a value  | update entry_body set content_text = replace(content_text, '"after":true', '"after":false')
            a time   | update entry_body set content_text = replace(content_text, '"time":"2026', '"time":"2025')
            an actor | update entry_body set actor_text = replace(actor_text, 'editor@', 'other@')
            a salt   | update entry_body set content_salt = sha256(content_salt)
            """)
    void aChangedBodyIsFoundInAnExport(String what, String update) throws SQLException, IOException {
        log.tamper(update + " where position = 123");

        List<Finding> findings = log.verifyExport(log.trust()).findings();

        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.getFirst() instanceof Finding.Changed, findings::toString);
        assertEquals(OptionalLong.of(123), findings.getFirst().index());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a changed source | update entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'registry', 'register'), 'UTF8') where position = 123 | 123
            a changed digest | update entry set leaf = set_byte(leaf, 12, case get_byte(leaf, 12) when 66 then 67 else 66 end) where position = 123 | 123
            swapped leaves   | update entry e set leaf = o.leaf from entry o where e.position in (123, 200) and o.position = 323 - e.position | 123
            """)
    void changedLeavesAreFoundInTheLog(String what, String update, long index) throws SQLException, IOException {
        log.tamper(update);

        Verification verification = log.verify(log.trust());

        assertNames(index, verification);
        assertNames(index, log.verifyExport(log.trust()));
    }

    @Test
    @DisplayName("A deleted entry is missing at its index, from the log and from an export")
    void deletedEntry() throws SQLException, IOException {
        log.tamper("delete from entry_body where position = 123", "delete from entry where position = 123");

        assertNames(123, log.verify(log.trust()));
        assertNames(123, log.verifyExport(log.trust()));
    }

    @Test
    @DisplayName("An entry put between two others is named, wherever the others are moved to")
    void insertedEntry() throws SQLException, IOException {
        log.tamper(
                "update entry set position = position + 1000 where position >= 123",
                "update entry_body set position = position + 1000 where position >= 123",
                "insert into entry select month, 123, gen_random_uuid(), source, 4711, occurred_at, received_at, municipality,"
                        + " opaque, 'inserted', leaf from entry where position = 50",
                "update entry set position = position - 999 where position >= 1000",
                "update entry_body set position = position - 999 where position >= 1000");

        assertNames(123, log.verify(log.trust()));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    @DisplayName("A changed hash in a tile contradicts the leaves below it")
    void changedTile(int level, long index) throws SQLException {
        log.tamper("update tile set hashes = set_byte(hashes, place, 1 # get_byte(hashes, place))"
                + " from (select 40 % octet_length(hashes) as place from tile where level = " + level + " and index = "
                + index + ") chosen where level = " + level + " and index = " + index);

        assertTrue(!log.verify(log.trust()).isSound());
        assertHalted();
    }

    @Test
    @DisplayName("A tail cut off and signed anew with another key is not believed")
    void resignedWithAnotherKey() throws SQLException {
        SignedNote kept = log.checkpoint();
        NoteSigner forger = NoteSigner.generate(ScratchLog.ORIGIN);
        log.tamper(
                "delete from entry_body where position >= 200",
                "delete from entry_place where position >= 200",
                "delete from entry where position >= 200",
                "delete from tile",
                "delete from checkpoint");
        log.grow(LogKeys.parse(List.of(forger.secret())));

        List<Finding> findings = log.verify(log.trust().kept(kept)).findings();

        assertTrue(findings.stream().anyMatch(Finding.Resigned.class::isInstance), findings::toString);
        assertTrue(findings.stream().anyMatch(f -> f instanceof Finding.Truncated cut && cut.first() == 200));
    }

    @Test
    @DisplayName("An old backup with true signatures is found by who kept a later checkpoint")
    void rolledBack() throws SQLException {
        log.append(50);
        log.grow(log.keys);
        SignedNote kept = log.checkpoint();
        log.tamper(
                "delete from entry_body where position >= 300",
                "delete from entry where position >= 300",
                "delete from tile where level = 0 and index = 1 and width = 94",
                "delete from checkpoint where size > 300");

        assertTrue(log.verify(log.trust()).isSound());
        List<Finding> findings = log.verify(log.trust().kept(kept)).findings();

        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.getFirst() instanceof Finding.Truncated cut && cut.first() == 300);
    }

    @Test
    @DisplayName("Another history under a true key is found by who kept a checkpoint")
    void rewritten() throws SQLException {
        SignedNote kept = log.checkpoint();
        log.tamper(
                "update entry e set leaf = o.leaf from entry o where e.position in (123, 200) and o.position = 323 - e.position",
                "delete from tile",
                "delete from checkpoint");
        log.grow(log.keys);

        List<Finding> findings = log.verify(log.trust().kept(kept)).findings();

        assertTrue(findings.stream().anyMatch(Finding.Rewritten.class::isInstance), findings::toString);
    }

    @Test
    @DisplayName("A leader that signed more than is stored now signs nothing any more")
    void leaderRolledBack() throws SQLException {
        TreeGrowth growth = new TreeGrowth(log.keys, 1000);
        try (Connection connection = log.connect()) {
            growth.step(connection);
            log.tamper("delete from checkpoint");

            assertThrows(BrokenLog.class, () -> growth.step(connection));
        }
    }

    @Test
    @DisplayName("An entry that vanishes before it was integrated stops the leader")
    void deletedBeforeIntegration() throws SQLException {
        log.append(5);
        log.tamper("delete from entry_body where position = 302", "delete from entry where position = 302");

        assertHalted();
    }

    private void assertHalted() throws SQLException {
        try (Connection connection = log.connect()) {
            assertThrows(BrokenLog.class, () -> new TreeGrowth(log.keys, 1000).step(connection));
        }
    }

    private static void assertNames(long index, Verification verification) {
        assertTrue(
                verification.findings().stream()
                        .anyMatch(finding -> finding.index().equals(OptionalLong.of(index))),
                verification.findings()::toString);
    }
}
