package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.tile.TileAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A log's public files")
class LogVerifierTest {
    private static final TileAddress FIRST_LEAVES = new TileAddress.Leaves(0, 256);
    private static final TileAddress FIRST_HASHES = new TileAddress.Hashes(0, 0, 256);

    private final LogMother log = LogMother.ofSize(600);

    @Test
    void areSoundWhenUntouched() {
        Verification verification = verify();
        assertEquals(List.of(), verification.findings());
        assertEquals(600, verification.entries());
    }

    @Test
    void ofAGrownLogFitTheKeptCheckpoint() {
        Trust trust = log.trust().kept(log.checkpoint());
        log.grow(500);
        assertTrue(
                new LogVerifier(trust).verify(log.checkpoint().toString(), log).isSound());
    }

    @Test
    void withAChangedLeaf() {
        change(FIRST_LEAVES, 100);
        Finding.Changed found = (Finding.Changed) verify().findings().getFirst();
        assertEquals(new Finding.Changed(0, 0, "its leaf is not the one in the hash tile"), found);
    }

    @Test
    void withAChangedHash() {
        change(FIRST_HASHES, 32 * 8 * 7);
        assertEquals(
                List.of(
                        new Finding.Changed(7, 7, "its leaf is not the one in the hash tile"),
                        new Finding.Changed(0, 255, "the hash tile of level 1 above them says otherwise")),
                verify().findings().stream()
                        .filter(Finding.Changed.class::isInstance)
                        .toList());
    }

    @Test
    void withMissingFiles() {
        log.files.remove(FIRST_LEAVES);
        assertEquals(new Finding.Missing(0, 255), verify().findings().getFirst());
        log.files.remove(FIRST_HASHES);
        assertEquals(new Finding.Missing(0, 255), verify().findings().getFirst());
    }

    @Test
    @DisplayName("with leaf, bundle and tiles changed alike do not make up the signed root")
    void rebuiltWithoutTheKey() {
        String checkpoint = log.checkpoint().toString();
        log.entries.set(5, log.entry(5, 3));
        log.files.clear();
        log.integrate(0);
        List<Finding> findings =
                new LogVerifier(log.trust()).verify(checkpoint, log).findings();
        assertEquals(List.of(new Finding.Rewritten(600, "the leaves do not make up the signed root")), findings);
    }

    @Test
    @DisplayName("rebuilt and signed with the true key differ from the kept checkpoint")
    void rebuiltWithTheKey() {
        Trust trust = log.trust().kept(log.checkpoint());
        log.entries.set(5, log.entry(5, 3));
        log.files.clear();
        log.integrate(0);
        log.grow(10);
        List<Finding> findings =
                new LogVerifier(trust).verify(log.checkpoint().toString(), log).findings();
        assertEquals(
                List.of(new Finding.Rewritten(600, "its first 600 entries are not those of the kept checkpoint")),
                findings);
    }

    @Test
    void noBitOfAnyFileCanChange() {
        Random random = new Random(42);
        for (TileAddress address : List.copyOf(log.files.keySet())) {
            byte[] bytes = log.files.get(address);
            for (int round = 0; round < 20; round++) {
                change(address, random.nextInt(bytes.length * 8));
                assertFalse(verify().isSound(), address.path());
                log.files.put(address, bytes);
            }
        }
    }

    private void change(TileAddress address, int bit) {
        byte[] changed = log.files.get(address).clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        log.files.put(address, changed);
    }

    private Verification verify() {
        return new LogVerifier(log.trust()).verify(log.checkpoint().toString(), log);
    }
}
