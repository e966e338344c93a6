package dk.feltlaas.e2e.crash;

import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles never change, so each is fetched once. */
record CachedTiles(TileSource source, Map<TileAddress, Optional<byte[]>> fetched) implements TileSource {

    CachedTiles(TileSource source) {
        this(source, new HashMap<>());
    }

    @Override
    public Optional<byte[]> find(TileAddress address) {
        return fetched.computeIfAbsent(address, source::find);
    }
}
