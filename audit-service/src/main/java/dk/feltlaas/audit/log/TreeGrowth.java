package dk.feltlaas.audit.log;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.MalformedNote;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tile.Integration;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.tile.UnusableTile;
import dk.feltlaas.audit.tree.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Integrates what was appended since the last checkpoint and signs the next one, in one transaction. Signs nothing that
 * does not continue what was signed before: a stored checkpoint must bear a signature of ours, lead to the stored tiles,
 * and not lie behind the one this process signed last. Used by one thread.
 */
final class TreeGrowth {
    private final LogKeys keys;
    private final int most;
    private long signed;

    /** @param most leaves to be integrated at once */
    TreeGrowth(LogKeys keys, int most) {
        this.keys = keys;
        this.most = most;
    }

    /**
     * One step; commits it. The connection must belong to whoever leads and not commit by itself.
     *
     * @return whether there may be more to do
     * @throws BrokenLog when what is stored was changed after it was signed
     */
    boolean step(Connection connection) throws SQLException {
        LogTables tables = new LogTables(connection);
        Optional<SignedNote> last = tables.checkpoint();
        Checkpoint former = last.map(this::believed).orElse(new Checkpoint(keys.origin(), 0, Hash.emptyRoot()));
        requireUnchanged(former, tables);
        List<byte[]> leaves = tables.leaves(former.size(), most);
        if (!leaves.isEmpty() || last.filter(this::isOfPresentKey).isEmpty()) {
            Integration grown = Integration.of(
                    former.size(), tables, leaves.stream().map(Hash::leaf).toList());
            Checkpoint next = new Checkpoint(keys.origin(), grown.size(), grown.root());
            tables.store(grown, next.sign(keys.signer()));
        }
        connection.commit();
        signed = former.size() + leaves.size();
        return leaves.size() == most;
    }

    /** How many entries the last checkpoint covers. */
    long signed() {
        return signed;
    }

    private Checkpoint believed(SignedNote note) {
        if (!(note.verdict(keys.published()) instanceof NoteVerdict.Believed)) {
            throw new BrokenLog("the last checkpoint is signed by none of the configured keys");
        }
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedNote e) {
            throw new BrokenLog("the last checkpoint is none: " + e.getMessage());
        }
    }

    private void requireUnchanged(Checkpoint former, LogTables tables) {
        if (former.size() < signed) {
            throw new BrokenLog(
                    "the last checkpoint has %d entries, and %d were signed".formatted(former.size(), signed));
        }
        if (!former.root().equals(root(former.size(), tables))) {
            throw new BrokenLog("the tiles do not lead to the root of the last checkpoint");
        }
    }

    private static Hash root(long size, LogTables tables) {
        try {
            return size == 0 ? Hash.emptyRoot() : new TiledTree(size, tables).root();
        } catch (UnusableTile e) {
            throw new BrokenLog(e.getMessage());
        }
    }

    private boolean isOfPresentKey(SignedNote note) {
        List<VerifierKey> present = List.of(keys.signer().verifierKey());
        return note.verdict(present) instanceof NoteVerdict.Believed;
    }
}
