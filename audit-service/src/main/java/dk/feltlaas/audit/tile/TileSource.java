package dk.feltlaas.audit.tile;

import java.util.Arrays;
import java.util.Optional;

/** Where tiles are: a table, a directory, another log's server. */
@FunctionalInterface
public interface TileSource {
    /**
     * The bytes at exactly this address, or empty when there is nothing. Throws an unchecked exception of its own when
     * it cannot know.
     */
    Optional<byte[]> find(TileAddress address);

    /**
     * The tile, out of its full one where the partial one is gone: a log "MAY delete any partial tile once the
     * corresponding full tile is available" (C2SP tlog-tiles, "Partial Tiles").
     *
     * @throws UnusableTile when there is none, or it is not a tile of that width
     */
    default HashTile hashes(TileAddress.Hashes address) {
        return find(address)
                .or(() -> find(address.full()).map(full -> Arrays.copyOf(full, HashTile.bytes(address.width()))))
                .map(bytes -> HashTile.decode(address, bytes))
                .orElseThrow(() -> UnusableTile.missing(address));
    }

    /**
     * The leaves, out of their full bundle where the partial one is gone.
     *
     * @throws UnusableTile when there is none, or it is not a bundle of that width
     */
    default LeafBundle leaves(TileAddress.Leaves address) {
        return find(address)
                .map(bytes -> LeafBundle.decode(address, bytes))
                .or(() -> find(address.full())
                        .map(full -> LeafBundle.decode(address.full(), full).first(address.width())))
                .orElseThrow(() -> UnusableTile.missing(address));
    }
}
