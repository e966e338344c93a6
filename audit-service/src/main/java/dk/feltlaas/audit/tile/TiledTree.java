package dk.feltlaas.audit.tile;

import dk.feltlaas.audit.tree.ConsistencyProof;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import dk.feltlaas.audit.tree.Nodes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree of a certain size read from tiles: its root and its proofs. It believes its tiles; whoever asks compares the
 * root with a signed one, or checks the proof. Keeps the tiles it used last; not safe for use by several threads at once.
 *
 * <p>Everything throws {@link UnusableTile} when a tile it needs is not there.
 */
public final class TiledTree implements Nodes {
    private static final int KEPT_TILES = 64;

    private final long size;
    private final TileSource tiles;
    private final Map<TileAddress, HashTile> kept = new LinkedHashMap<>(2 * KEPT_TILES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileAddress, HashTile> eldest) {
            return size() > KEPT_TILES;
        }
    };

    /** Reads only tiles that a tree of this size has. */
    public TiledTree(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public Hash root() {
        return root(size);
    }

    public InclusionProof inclusion(long index) {
        return InclusionProof.of(index, size, this);
    }

    /** That this tree has grown out of the one of the older size. */
    public ConsistencyProof consistency(long oldSize) {
        return ConsistencyProof.of(oldSize, size, this);
    }

    @Override
    public Hash node(int level, long index) {
        int tileLevel = level / HashTile.HEIGHT;
        int height = level % HashTile.HEIGHT;
        long first = index << height;
        TileAddress.Hashes address = Tiling.hashes(tileLevel, first / TileAddress.FULL, size);
        HashTile tile = kept.computeIfAbsent(address, any -> tiles.hashes(address));
        return tile.node(height, (int) (first % TileAddress.FULL) >>> height);
    }
}
