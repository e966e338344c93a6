package dk.feltlaas.audit.tile;

import java.util.Optional;

/**
 * What a log serves under {@code tile/<L>/<N>[.p/<W>]} and {@code tile/entries/<N>[.p/<W>]} (C2SP tlog-tiles, "Merkle
 * Tree" and "Log entries"). What stands at an address never changes.
 */
public sealed interface TileAddress {
    /** Hashes or leaves in a full tile. */
    int FULL = 256;

    /** Its place among the tiles of its level. */
    long index();

    /** How much of it there is: 256 when full, less at the right edge of the tree. */
    int width();

    /** The same tile at its full width. */
    TileAddress full();

    /** Where it is served, below the log's prefix. */
    String path();

    /**
     * Hashes of neighbouring subtrees of {@code 256^level} leaves; level 0 holds the leaf hashes.
     *
     * @param level 0 to 63
     */
    record Hashes(int level, long index, int width) implements TileAddress {
        public Hashes {
            check(index, width);
            if (level < 0 || level > 63) {
                throw new IllegalArgumentException("a tile has a level from 0 to 63");
            }
        }

        @Override
        public Hashes full() {
            return new Hashes(level, index, FULL);
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + TilePath.of(index, width);
        }
    }

    /** Leaves, as many as the tile of level 0 at the same index has hashes. */
    record Leaves(long index, int width) implements TileAddress {
        public Leaves {
            check(index, width);
        }

        @Override
        public Leaves full() {
            return new Leaves(index, FULL);
        }

        @Override
        public String path() {
            return "tile/entries/" + TilePath.of(index, width);
        }
    }

    /** Reads a path; empty when it is not exactly what {@link #path} writes. */
    static Optional<TileAddress> parse(String path) {
        return TilePath.parse(path);
    }

    private static void check(long index, int width) {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("a tile has an index from 0 and a width from 1 to 256");
        }
    }
}
