package dk.feltlaas.e2e.crash;

import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.tile.Tiling;
import dk.feltlaas.audit.verify.LogVerifier;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The log as everybody sees it, at its last checkpoint. Believes one key and reads nothing but public files. */
final class WholeLog {
    private final VerifierKey key;
    private final String last;
    private final Checkpoint state;
    private final TileSource tiles;

    WholeLog(VerifierKey key, String last, TileSource tiles) {
        this.key = key;
        this.last = last;
        this.state = Checkpoint.parse(SignedNote.parse(last).text());
        this.tiles = new CachedTiles(tiles);
    }

    long size() {
        return state.size();
    }

    /** What the verifier says of the whole of it, to who kept that checkpoint. */
    Verification verify(String kept) {
        Trust trust = Trust.in(List.of(key), Instant.now().plusSeconds(3600)).kept(SignedNote.parse(kept));
        return new LogVerifier(trust).verify(last, tiles);
    }

    /** Whether a checkpoint is of the same log: signed, and proven to be a beginning of the last one. */
    boolean grewOutOf(String checkpoint) {
        SignedNote note = SignedNote.parse(checkpoint);
        Checkpoint earlier = Checkpoint.parse(note.text());
        return note.verdict(List.of(key)) instanceof NoteVerdict.Believed
                && earlier.size() <= state.size()
                && new TiledTree(state.size(), tiles)
                        .consistency(earlier.size())
                        .holds(earlier.root(), state.root());
    }

    /** The numbers each source's leaves bear, sorted. */
    Map<String, List<Long>> numbers() {
        Map<String, List<Long>> numbers = new TreeMap<>();
        for (TileAddress.Leaves bundle : Tiling.leaves(state.size())) {
            for (byte[] bytes : tiles.leaves(bundle).leaves()) {
                EntryLabel label = Leaf.parse(bytes).label();
                numbers.computeIfAbsent(label.source(), any -> new ArrayList<>())
                        .add(label.sequence());
            }
        }
        numbers.values().forEach(ofSource -> ofSource.sort(null));
        return numbers;
    }
}
