package dk.feltlaas.audit.tile;

import dk.feltlaas.audit.tree.CompactRange;
import dk.feltlaas.audit.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What growing a tree by some leaves amounts to: the new root, and the tiles that came into being.
 *
 * <p>A pure function of the tiles of the old tree and the new leaf hashes. Nothing is kept between two calls, so a
 * caller that stores the tiles and the new size in one transaction can fail anywhere and simply do it again: the same
 * leaves give the same tiles at the same addresses.
 *
 * @param size of the new tree
 * @param tiles that the new tree has and the old one had not: full ones, and at most one partial one for each level
 */
public record Integration(long size, Hash root, List<NewTile> tiles) {
    public Integration {
        tiles = List.copyOf(tiles);
    }

    /** A tile to be stored under its address. */
    public record NewTile(TileAddress.Hashes address, byte[] bytes) {}

    /**
     * Appends leaf hashes, in their order, to the tree of a size.
     *
     * @param tiles of the tree as it is; only the partial ones at its right edge are read
     * @throws UnusableTile when one of those is not there
     */
    public static Integration of(long size, TileSource tiles, List<Hash> leaves) {
        SequencedMap<Integer, List<Hash>> edge = edge(size, tiles);
        List<NewTile> added = new ArrayList<>();
        int highestTouched = -1;
        long grown = size;
        for (Hash leaf : leaves) {
            grown++;
            highestTouched = Math.max(highestTouched, append(edge, leaf, grown, added));
        }
        for (int level = 0; level <= highestTouched; level++) {
            if (!edge.get(level).isEmpty()) {
                TileAddress.Hashes address = Tiling.hashes(level, Tiling.count(level, grown) / TileAddress.FULL, grown);
                added.add(new NewTile(address, new HashTile(edge.get(level)).encode()));
            }
        }
        return new Integration(grown, root(edge), added);
    }

    private static SequencedMap<Integer, List<Hash>> edge(long size, TileSource tiles) {
        SequencedMap<Integer, List<Hash>> edge = new TreeMap<>();
        for (int level = 0; Tiling.count(level, size) > 0; level++) {
            long index = Tiling.count(level, size) / TileAddress.FULL;
            boolean partial = Tiling.count(level, size) % TileAddress.FULL > 0;
            edge.put(
                    level,
                    partial
                            ? new ArrayList<>(tiles.hashes(Tiling.hashes(level, index, size))
                                    .hashes())
                            : new ArrayList<>());
        }
        return edge;
    }

    /** Adds a leaf at the edge; a tile that is full now becomes one hash of the level above. Returns the level reached. */
    private static int append(SequencedMap<Integer, List<Hash>> edge, Hash leaf, long grown, List<NewTile> added) {
        int level = 0;
        Hash hash = leaf;
        while (true) {
            List<Hash> hashes = edge.computeIfAbsent(level, any -> new ArrayList<>());
            hashes.add(hash);
            if (hashes.size() < TileAddress.FULL) {
                return level;
            }
            HashTile full = new HashTile(hashes);
            long index = Tiling.count(level, grown) / TileAddress.FULL - 1;
            added.add(new NewTile(new TileAddress.Hashes(level, index, TileAddress.FULL), full.encode()));
            hash = full.node(HashTile.HEIGHT, 0);
            hashes.clear();
            level++;
        }
    }

    /** The edge holds the complete subtrees of the tree, the largest at the highest level. */
    private static Hash root(SequencedMap<Integer, List<Hash>> edge) {
        Hash right = null;
        for (List<Hash> hashes : edge.values()) {
            CompactRange range = new CompactRange();
            hashes.forEach(range::append);
            right = range.before(right);
        }
        return right == null ? Hash.emptyRoot() : right;
    }
}
