package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.tile.Integration;
import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import dk.feltlaas.audit.tree.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the tree over a made log grow, keeping in memory no more than its right edge. Used by one thread. */
final class TreeMaker implements TileSource {
    private static final int STEP = 4096;

    private final Map<Integer, Integration.NewTile> edge = new HashMap<>();
    private final List<Integration.NewTile> full = new ArrayList<>();
    private final List<Hash> waiting = new ArrayList<>(STEP);
    private long size;
    private Hash root = Hash.emptyRoot();

    void add(Hash leaf) {
        waiting.add(leaf);
        if (waiting.size() == STEP) {
            grow();
        }
    }

    /** Integrates what waits. */
    Hash root() {
        grow();
        return root;
    }

    long size() {
        return size + waiting.size();
    }

    /** The full tiles since the last call. */
    List<Integration.NewTile> takeFull() {
        List<Integration.NewTile> taken = List.copyOf(full);
        full.clear();
        return taken;
    }

    /** The tiles that are not full, after {@link #root}. */
    Collection<Integration.NewTile> edge() {
        return edge.values();
    }

    @Override
    public Optional<byte[]> find(TileAddress address) {
        return edge.values().stream()
                .filter(tile -> tile.address().equals(address))
                .map(Integration.NewTile::bytes)
                .findFirst();
    }

    private void grow() {
        Integration grown = Integration.of(size, this, waiting);
        for (Integration.NewTile tile : grown.tiles()) {
            if (tile.address().equals(tile.address().full())) {
                full.add(tile);
                edge.remove(tile.address().level());
            } else {
                edge.put(tile.address().level(), tile);
            }
        }
        size = grown.size();
        root = grown.root();
        waiting.clear();
    }
}
