package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.tile.HashTile;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.audit.tile.Tiling;
import dk.feltlaas.audit.tile.UnusableTile;
import dk.feltlaas.audit.tree.CompactRange;
import dk.feltlaas.audit.tree.Hash;
import java.util.List;
import java.util.Optional;

/**
 * The reading of a log's files. The tree is built twice: from the leaves, and from the hashes that tiles give for them;
 * where the two differ, the one that leads to the signed root was not changed.
 */
final class LogReading {
    private final Checkpoint checkpoint;
    private final long keptSize;
    private final TileSource tiles;
    private final TiledTree tree;
    private final LeafContents contents;
    private final Findings findings;
    private final CompactRange ofLeaves = new CompactRange();
    private final CompactRange ofTiles = new CompactRange();
    private Optional<Hash> leavesAtKept = Optional.empty();
    private Optional<Hash> tilesAtKept = Optional.empty();

    LogReading(Checkpoint checkpoint, long keptSize, TileSource tiles, LeafContents contents, Findings findings) {
        this.checkpoint = checkpoint;
        this.keptSize = keptSize;
        this.tiles = tiles;
        this.tree = new TiledTree(checkpoint.size(), tiles);
        this.contents = contents;
        this.findings = findings;
        noteRoots();
    }

    /** Reads the leaves of one bundle and their hashes; either may be missing, not both. */
    void bundle(TileAddress.Leaves address) {
        long first = address.index() * TileAddress.FULL;
        Optional<List<byte[]>> leaves = leaves(address, first);
        Optional<List<Hash>> hashes = hashes(address, first);
        for (int i = 0; i < address.width(); i++) {
            long index = first + i;
            int place = i;
            Optional<Hash> told = hashes.map(all -> all.get(place));
            Optional<Hash> read = leaves.map(all -> all.get(place)).map(Hash::leaf);
            if (told.isPresent() && read.isPresent() && !told.equals(read)) {
                findings.add(new Finding.Changed(index, index, "its leaf is not the one in the hash tile"));
            } else {
                leaves.ifPresent(all -> contents.check(index, all.get(place)));
            }
            if (told.isEmpty() && read.isEmpty()) {
                continue;
            }
            ofLeaves.append(read.or(() -> told).orElseThrow());
            ofTiles.append(told.or(() -> read).orElseThrow(), this::compareWithTile);
            noteRoots();
        }
    }

    void finish() {
        boolean complete = ofTiles.size() == checkpoint.size();
        if (complete && !isSigned(ofLeaves) && !isSigned(ofTiles)) {
            findings.add(new Finding.Rewritten(checkpoint.size(), "the leaves do not make up the signed root"));
        }
    }

    /** The root over as many leaves as the kept checkpoint counts, by whichever reading is the signed one. */
    Optional<Hash> rootAtKept() {
        return isSigned(ofTiles) ? tilesAtKept : leavesAtKept;
    }

    private Optional<List<byte[]>> leaves(TileAddress.Leaves address, long first) {
        try {
            return Optional.of(tiles.leaves(address).leaves());
        } catch (UnusableTile e) {
            missing(e, first, address.width());
            return Optional.empty();
        }
    }

    private Optional<List<Hash>> hashes(TileAddress.Leaves address, long first) {
        try {
            return Optional.of(tiles.hashes(Tiling.hashes(0, address.index(), checkpoint.size()))
                    .hashes());
        } catch (UnusableTile e) {
            missing(e, first, address.width());
            return Optional.empty();
        }
    }

    private void missing(UnusableTile e, long first, long width) {
        findings.add(
                e.isMissing()
                        ? new Finding.Missing(first, first + width - 1)
                        : new Finding.Changed(first, first + width - 1, e.getMessage()));
    }

    /** Tiles of a higher level must be made of those below. */
    private void compareWithTile(int level, long index, Hash hash) {
        if (level == 0 || level % HashTile.HEIGHT != 0) {
            return;
        }
        long first = index << level;
        long last = first + (1L << level) - 1;
        try {
            if (!tree.node(level, index).equals(hash)) {
                findings.add(new Finding.Changed(
                        first,
                        last,
                        "the hash tile of level %d above them says otherwise".formatted(level / HashTile.HEIGHT)));
            }
        } catch (UnusableTile e) {
            findings.add(new Finding.Changed(first, last, e.getMessage()));
        }
    }

    private boolean isSigned(CompactRange range) {
        return range.size() == checkpoint.size() && range.root().equals(checkpoint.root());
    }

    private void noteRoots() {
        if (ofTiles.size() == keptSize) {
            leavesAtKept = Optional.of(ofLeaves.root());
            tilesAtKept = Optional.of(ofTiles.root());
        }
    }
}
