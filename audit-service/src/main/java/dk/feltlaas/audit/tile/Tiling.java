package dk.feltlaas.audit.tile;

import java.util.ArrayList;
import java.util.List;

/** Which tiles a tree has: C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles". */
public final class Tiling {
    private Tiling() {}

    /**
     * The tile at a level and index of a tree of a size, full or partial. Throws {@link IllegalArgumentException} when
     * the tree does not reach it.
     */
    public static TileAddress.Hashes hashes(int level, long index, long size) {
        return new TileAddress.Hashes(level, index, width(level, index, size));
    }

    /** The bundle of leaves at an index of a tree of a size. */
    public static TileAddress.Leaves leaves(long index, long size) {
        return new TileAddress.Leaves(index, width(0, index, size));
    }

    /** All bundles of a tree, left to right. */
    public static List<TileAddress.Leaves> leaves(long size) {
        List<TileAddress.Leaves> all = new ArrayList<>();
        for (long index = 0; index < tiles(0, size); index++) {
            all.add(leaves(index, size));
        }
        return all;
    }

    /** All hash tiles of a tree, by level, left to right. */
    public static List<TileAddress.Hashes> hashes(long size) {
        List<TileAddress.Hashes> all = new ArrayList<>();
        for (int level = 0; count(level, size) > 0; level++) {
            for (long index = 0; index < tiles(level, size); index++) {
                all.add(hashes(level, index, size));
            }
        }
        return all;
    }

    /** Subtrees of {@code 256^level} leaves that a tree of this size has complete. */
    static long count(int level, long size) {
        int height = level * HashTile.HEIGHT;
        return height < Long.SIZE ? size >>> height : 0;
    }

    private static long tiles(int level, long size) {
        return Math.ceilDiv(count(level, size), TileAddress.FULL);
    }

    private static int width(int level, long index, long size) {
        return (int) Math.min(TileAddress.FULL, count(level, size) - index * TileAddress.FULL);
    }
}
