package dk.feltlaas.audit.log;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class TreeGrowthIT {

    @Test
    @DisplayName("Whichever step a crash comes before, the next leader goes on and no checkpoint contradicts another")
    void crashBetweenAnyTwoSteps() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(250);
        boolean crashed = true;
        for (int step = 0; crashed; step++) {
            log.append(7);
            SignedNote before = log.checkpoint();
            PowerCut cut = PowerCut.after(step);
            try (Connection connection = cut.on(log.connect())) {
                new TreeGrowth(log.keys, 100).step(connection);
            } catch (SQLException | IllegalStateException e) {
                assertTrue(cut.happened(), e::getMessage);
            }
            crashed = cut.happened();

            log.grow(log.keys);

            Trust trust =
                    new Trust(List.of(log.signer.verifierKey()), Optional.of(before), Optional.empty(), Instant.now());
            assertEquals(List.of(), log.verify(trust).findings());
            assertEquals(250 + 7 * (step + 1), sizeOf(log.checkpoint()));
        }
    }

    @Test
    void anEmptyLogHasACheckpoint() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(0);

        assertEquals(0, sizeOf(log.checkpoint()));
        assertTrue(log.verify(log.trust()).isSound());
    }

    @Test
    void nothingNewIsNotSignedAgain() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(3);
        SignedNote first = log.checkpoint();

        log.grow(log.keys);

        assertEquals(first, log.checkpoint());
    }

    @Test
    @DisplayName("The next key is published ahead, signs at once when it comes first, and the old one stays believed")
    void keyRotation() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);
        NoteSigner next = NoteSigner.generate(ScratchLog.ORIGIN);
        LogKeys ahead = LogKeys.parse(List.of("# now", log.signer.secret(), "", "# from May on", next.secret()));
        LogKeys after =
                LogKeys.parse(List.of(next.secret(), log.signer.verifierKey().toString()));
        SignedNote before = log.checkpoint();

        log.grow(ahead);
        assertEquals(before, log.checkpoint());
        assertEquals(List.of(log.signer.verifierKey(), next.verifierKey()), ahead.published());
        log.grow(after);

        Trust trust = new Trust(after.published(), Optional.of(before), Optional.empty(), Instant.now());
        Verification verification = log.verify(trust);
        assertEquals(List.of(), verification.findings());
        assertEquals(5, sizeOf(log.checkpoint()));
        assertInstanceOf(NoteVerdict.Believed.class, log.checkpoint().verdict(List.of(next.verifierKey())));
    }

    @Test
    void aFormerLeaderCanWriteNothingMore() throws SQLException {
        ScratchLog log = ScratchLog.ofSize(5);
        try (Connection former = log.connect();
                Connection next = log.connect()) {
            assertTrue(LeaderConnection.leads(former));
            assertFalse(LeaderConnection.leads(next));
            former.abort(Runnable::run);
            await().until(() -> LeaderConnection.leads(next));
            assertThrows(SQLException.class, () -> new TreeGrowth(log.keys, 100).step(former));
        }
    }

    private static long sizeOf(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }
}
