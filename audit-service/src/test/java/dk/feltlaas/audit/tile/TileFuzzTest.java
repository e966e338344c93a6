package dk.feltlaas.audit.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a log serves under whatever address is a tile that is written as it was read, or known to be unusable. */
class TileFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void everyTileIsReadExactlyOrUnusable(FuzzedDataProvider data) {
        String path = data.consumeString(40);
        int width = data.consumeInt(1, TileAddress.FULL);
        byte[] bytes = data.consumeRemainingAsBytes();
        TileAddress.parse(path).ifPresent(address -> assertEquals(path, address.path()));
        try {
            assertArrayEquals(
                    bytes,
                    LeafBundle.decode(new TileAddress.Leaves(0, width), bytes).encode());
        } catch (UnusableTile known) {
            // and said so
        }
        try {
            assertArrayEquals(
                    bytes,
                    HashTile.decode(new TileAddress.Hashes(0, 0, width), bytes).encode());
        } catch (UnusableTile known) {
            // and said so
        }
    }
}
