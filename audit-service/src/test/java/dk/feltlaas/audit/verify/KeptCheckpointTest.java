package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.TiledTree;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An export of a log, against a checkpoint that was kept")
class KeptCheckpointTest {
    private static final int SIZE = 300;
    private static final LogMother LOG = LogMother.ofSize(SIZE);

    @Test
    @DisplayName("truncated and signed again with another key")
    void truncatedAndResigned() {
        LogMother forger = forgerOf(200);
        List<Finding> findings = LogMother.verify(forger.export(), LOG.trust().kept(LOG.checkpoint()))
                .findings();
        assertInstanceOf(Finding.Resigned.class, findings.getFirst());
        assertEquals(
                new Finding.Truncated(200, "the log had 300 entries when the kept checkpoint was signed"),
                findings.getLast());
    }

    @Test
    @DisplayName("an old backup, restored with the true key")
    void restoredBackup() {
        List<String> backup = LOG.export(
                ExportHeader.range(LOG.checkpoint(200), List.of(LOG.signer.verifierKey()), 0, 0), index -> false);
        List<Finding> findings =
                LogMother.verify(backup, LOG.trust().kept(LOG.checkpoint())).findings();
        assertEquals(OptionalLong.of(200), findings.getFirst().index());
        assertInstanceOf(Finding.Truncated.class, findings.getFirst());
    }

    @Test
    @DisplayName("rewritten and signed again with the true key, against a kept checkpoint")
    void rewrittenHistory() {
        LogMother rewritten = LogMother.ofSize(SIZE);
        SignedNote kept =
                new Checkpoint(LogMother.ORIGIN, 250, new TiledTree(SIZE, LOG).root(250)).sign(rewritten.signer);
        List<Finding> findings = LogMother.verify(
                        rewritten.export(), rewritten.trust().kept(kept))
                .findings();
        assertEquals(
                List.of(new Finding.Rewritten(250, "its first 250 entries are not those of the kept checkpoint")),
                findings);
    }

    @Test
    void grownSinceTheKeptCheckpoint() {
        for (int size : new int[] {0, 1, 255, 256, 299, 300}) {
            assertTrue(LogMother.verify(LOG.export(), LOG.trust().kept(LOG.checkpoint(size)))
                    .isSound());
        }
    }

    @Test
    @DisplayName("a part of the log, with the proof that it has grown out of the kept checkpoint")
    void rangeSinceKept() {
        ExportHeader header = ExportHeader.range(LOG.checkpoint(), List.of(LOG.signer.verifierKey()), 250, SIZE);
        Trust trust = LOG.trust().kept(LOG.checkpoint(250));
        assertInstanceOf(
                Finding.Unproven.class,
                LogMother.verify(LOG.export(header, index -> true), trust)
                        .findings()
                        .getFirst());
        header = header.since(LOG.checkpoint(250), new TiledTree(SIZE, LOG).consistency(250));
        assertTrue(LogMother.verify(LOG.export(header, index -> true), trust).isSound());
        header = header.since(LOG.checkpoint(250), new TiledTree(SIZE, LOG).consistency(251));
        assertInstanceOf(
                Finding.Rewritten.class,
                LogMother.verify(LOG.export(header, index -> true), trust)
                        .findings()
                        .getFirst());
    }

    @Test
    void anotherLogOfABelievedKeyIsNotThisOne() {
        NoteSigner witness = NoteSigner.generate("witness.example");
        LogMother log = LogMother.ofSize(3);
        SignedNote cosigned = new Checkpoint(LogMother.ORIGIN, 3, new TiledTree(3, log).root()).sign(witness);
        ExportHeader header = ExportHeader.range(cosigned, List.of(witness.verifierKey()), 0, 3);
        List<Finding> findings = LogMother.verify(
                        log.export(header, index -> true), Trust.in(List.of(witness.verifierKey()), LogMother.NOW))
                .findings();
        assertInstanceOf(Finding.Resigned.class, findings.getFirst());
    }

    private static LogMother forgerOf(int size) {
        LogMother forger = new LogMother();
        forger.entries.addAll(LOG.entries.subList(0, size));
        forger.integrate(0);
        return forger;
    }
}
