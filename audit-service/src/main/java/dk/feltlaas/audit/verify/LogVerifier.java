package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tile.Tiling;
import java.util.List;
import java.util.Optional;

/** Checks a log from its public files (C2SP tlog-tiles): all leaves, all tiles, the checkpoint. Bodies are not public. */
public final class LogVerifier {
    private final Trust trust;

    public LogVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Reads the whole log as the checkpoint states it.
     *
     * @param checkpoint as it was served, read before any tile
     * @param tiles an unchecked exception of theirs, other than that a tile is not there, is thrown on
     */
    public Verification verify(String checkpoint, TileSource tiles) {
        Findings findings = new Findings();
        SignedState state = new SignedState(trust, findings);
        Optional<Checkpoint> read = state.read(checkpoint);
        if (read.isEmpty()) {
            return new Verification(
                    findings.all(),
                    Optional.empty(),
                    0,
                    0,
                    0,
                    List.of("Nothing else was checked: the checkpoint is no use."));
        }
        Checkpoint now = read.get();
        LeafContents contents = new LeafContents(trust, findings);
        LogReading reading = new LogReading(now, state.keptSize(), tiles, contents, findings);
        for (TileAddress.Leaves address : Tiling.leaves(now.size())) {
            reading.bundle(address);
        }
        reading.finish();
        contents.reportGaps();
        state.compare(now, reading.rootAtKept(), Optional.empty());
        return contents.verification(checkpoint, List.of("Bodies are not public: only what leaves say was checked."));
    }
}
