package dk.feltlaas.audit.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses of C2SP tlog-tiles")
class TileAddressTest {
    @Test
    void pathsAreWrittenAsTheSpecificationDoes() {
        assertPath("tile/0/x001/x234/067", new TileAddress.Hashes(0, 1234067, 256));
        assertPath("tile/0/000", new TileAddress.Hashes(0, 0, 256));
        assertPath("tile/0/999", new TileAddress.Hashes(0, 999, 256));
        assertPath("tile/0/x001/000", new TileAddress.Hashes(0, 1000, 256));
        assertPath("tile/63/273.p/112", new TileAddress.Hashes(63, 273, 112));
        assertPath("tile/entries/x001/x234/067.p/8", new TileAddress.Leaves(1234067, 8));
        assertPath("tile/0/x009/x223/x372/x036/x854/x775/807", new TileAddress.Hashes(0, Long.MAX_VALUE, 256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000/",
                "/tile/0/000",
                "tile/data/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
            })
    void otherPathsAreNone(String path) {
        assertEquals(Optional.empty(), TileAddress.parse(path));
    }

    @Test
    @DisplayName("A tree of 70,000 leaves has the tiles the specification lists")
    void exampleOfTheSpecification() {
        List<TileAddress.Hashes> tiles = Tiling.hashes(70_000);
        assertEquals(
                273,
                tiles.stream().filter(t -> t.level() == 0 && t.width() == 256).count());
        assertEquals(277, tiles.size());
        assertEquals(
                List.of(
                        new TileAddress.Hashes(0, 273, 112),
                        new TileAddress.Hashes(1, 0, 256),
                        new TileAddress.Hashes(1, 1, 17),
                        new TileAddress.Hashes(2, 0, 1)),
                tiles.subList(273, 277));
    }

    @Test
    void aTreeOf256HasAFullAndAPartialTile() {
        assertEquals(List.of(new TileAddress.Hashes(0, 0, 256), new TileAddress.Hashes(1, 0, 1)), Tiling.hashes(256));
        assertEquals(List.of(new TileAddress.Leaves(0, 256)), Tiling.leaves(256));
        assertEquals(List.of(), Tiling.hashes(0));
    }

    private static void assertPath(String path, TileAddress address) {
        assertEquals(path, address.path());
        assertEquals(Optional.of(address), TileAddress.parse(path));
    }
}
