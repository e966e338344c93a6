package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds where in the log an entry really stands. Its proof holds for one index only, so a line that was given the index
 * of another still tells its own; it is looked for where neighbours were found, then near by.
 */
final class LineLocator {
    private static final int NEAR = 1000;
    private static final int MOST_VAIN_SEARCHES = 500;

    private final Checkpoint checkpoint;
    private long shift;
    private int vainSearches;

    LineLocator(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /**
     * The index the proof holds for; empty when there is none near.
     *
     * @param claimed the index the line says
     * @param expected the index that comes next
     */
    OptionalLong locate(long claimed, long expected, Hash leaf, List<Hash> path) {
        if (holds(claimed, leaf, path)) {
            shift = 0;
            return OptionalLong.of(claimed);
        }
        if (holds(claimed + shift, leaf, path)) {
            return OptionalLong.of(claimed + shift);
        }
        if (vainSearches > MOST_VAIN_SEARCHES) {
            return OptionalLong.empty();
        }
        for (long distance = 0; distance <= NEAR; distance++) {
            for (long index :
                    new long[] {claimed + distance, claimed - distance, expected + distance, expected - distance}) {
                if (holds(index, leaf, path)) {
                    shift = index - claimed;
                    return OptionalLong.of(index);
                }
            }
        }
        vainSearches++;
        return OptionalLong.empty();
    }

    private boolean holds(long index, Hash leaf, List<Hash> path) {
        return index >= 0
                && index < checkpoint.size()
                && new InclusionProof(index, checkpoint.size(), path).holds(leaf, checkpoint.root());
    }
}
