package dk.feltlaas.audit.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.TreeMother;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntegrationTest {
    private static final List<Hash> LEAVES = TreeMother.leaves(70_000);
    private static final List<Hash> ROOTS = TreeMother.roots(LEAVES);

    private final Map<TileAddress, byte[]> stored = new HashMap<>();
    private final TileSource tiles = address -> Optional.ofNullable(stored.get(address));

    @Test
    @DisplayName("Grown in batches of any size, the tree has the root and the tiles it should")
    void growsInBatches() {
        Random random = new Random(256);
        long size = 0;
        while (size < LEAVES.size()) {
            int batch = (int) Math.min(LEAVES.size() - size, random.nextInt(1200));
            size = grow(size, batch);
            TiledTree tree = new TiledTree(size, tiles);
            Hash root = ROOTS.get((int) size);
            assertEquals(root, tree.root());
            if (size > 0) {
                int index = random.nextInt((int) size);
                int oldSize = random.nextInt((int) size + 1);
                assertTrue(tree.inclusion(index).holds(LEAVES.get(index), root));
                assertTrue(tree.consistency(oldSize).holds(ROOTS.get(oldSize), root));
            }
        }
        Tiling.hashes(70_000).forEach(address -> assertTrue(stored.containsKey(address), address.path()));
    }

    @Test
    @DisplayName("Grown one by one, every tile of every size appears, and none changes")
    void growsOneByOne() {
        for (int size = 0; size < 600; size++) {
            assertEquals(size + 1, grow(size, 1));
            for (TileAddress.Hashes address : Tiling.hashes(size + 1)) {
                assertTrue(stored.containsKey(address), address.path());
            }
            assertEquals(ROOTS.get(size + 1), new TiledTree(size + 1, tiles).root());
        }
    }

    @Test
    void nothingAddedIsNothingNew() {
        grow(0, 700);
        Integration same = Integration.of(700, tiles, List.of());
        assertEquals(List.of(), same.tiles());
        assertEquals(ROOTS.get(700), same.root());
        assertEquals(Hash.emptyRoot(), Integration.of(0, tiles, List.of()).root());
    }

    @Test
    @DisplayName("Integrating the same leaves again, after a crash, gives the same tiles")
    void canBeRepeated() {
        grow(0, 300);
        Integration once = Integration.of(300, tiles, LEAVES.subList(300, 1000));
        grow(300, 400);
        Integration again = Integration.of(300, tiles, LEAVES.subList(300, 1000));
        assertEquals(once.root(), again.root());
        assertEquals(
                once.tiles().stream().map(Integration.NewTile::address).toList(),
                again.tiles().stream().map(Integration.NewTile::address).toList());
    }

    @Test
    @DisplayName("A partial tile that is gone is read out of its full one")
    void partialTilesMayBeDeleted() {
        grow(0, 700);
        long size = grow(700, 300);
        assertEquals(1000, size);
        stored.remove(new TileAddress.Hashes(0, 2, 188));
        assertEquals(ROOTS.get(700), new TiledTree(700, tiles).root());
    }

    @Test
    void aMissingOrDamagedTileIsNamed() {
        grow(0, 700);
        TileAddress.Hashes address = new TileAddress.Hashes(0, 1, 256);
        byte[] bytes = stored.remove(address);
        UnusableTile missing = assertThrows(UnusableTile.class, () -> new TiledTree(700, tiles).inclusion(300));
        assertEquals("tile/0/001 is missing", missing.getMessage());
        stored.put(address, Arrays.copyOf(bytes, 8191));
        UnusableTile damaged = assertThrows(UnusableTile.class, () -> new TiledTree(700, tiles).inclusion(300));
        assertEquals("tile/0/001 has 8191 bytes", damaged.getMessage());
    }

    @Test
    @DisplayName("A bit changed in any tile makes the proofs that need it fail")
    void noBitOfATileCanChange() {
        grow(0, 600);
        Hash root = ROOTS.get(600);
        Random random = new Random(7);
        for (TileAddress.Hashes address : Tiling.hashes(600)) {
            byte[] bytes = stored.get(address);
            for (int round = 0; round < 200; round++) {
                int bit = random.nextInt(bytes.length * 8);
                byte[] changed = bytes.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                stored.put(address, changed);
                assertFalse(allHold(root), address.path() + " bit " + bit);
            }
            stored.put(address, bytes);
        }
        assertTrue(allHold(root));
    }

    @Test
    void bundlesAreReadAsWritten() {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            leaves.add(new byte[i * 200]);
        }
        byte[] bundle = new LeafBundle(leaves).encode();
        assertArrayEquals(new byte[] {0, 0, 0, (byte) 200}, Arrays.copyOf(bundle, 4));
        stored.put(new TileAddress.Leaves(0, 256), bundle);
        List<byte[]> read = tiles.leaves(new TileAddress.Leaves(0, 256)).leaves();
        for (int i = 0; i < 256; i++) {
            assertArrayEquals(leaves.get(i), read.get(i));
        }
        assertEquals(3, tiles.leaves(new TileAddress.Leaves(0, 3)).leaves().size());
    }

    @Test
    void bundlesOfAnotherFormAreRefused() {
        TileAddress.Leaves address = new TileAddress.Leaves(0, 2);
        for (byte[] bytes : new byte[][] {{0, 1, 7}, {0, 1, 7, 0}, {0, 1, 7, 0, 2, 7}, {0, 0, 0, 0, 0, 0}}) {
            stored.put(address, bytes);
            assertThrows(UnusableTile.class, () -> tiles.leaves(address));
        }
        assertThrows(IllegalArgumentException.class, () -> new LeafBundle(List.of(new byte[65536])));
    }

    private boolean allHold(Hash root) {
        TiledTree tree = new TiledTree(600, tiles);
        for (int index = 0; index < 600; index++) {
            if (!tree.inclusion(index).holds(LEAVES.get(index), root)) {
                return false;
            }
        }
        return true;
    }

    private long grow(long size, int by) {
        Integration integration = Integration.of(size, tiles, LEAVES.subList((int) size, (int) size + by));
        for (Integration.NewTile tile : integration.tiles()) {
            byte[] before = stored.put(tile.address(), tile.bytes());
            if (before != null) {
                assertArrayEquals(before, tile.bytes(), "what stands at an address never changes");
            }
        }
        assertEquals(ROOTS.get((int) size + by), integration.root());
        return integration.size();
    }
}
