package dk.feltlaas.audit.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final int ALL = 300;
    private static final List<Hash> LEAVES = TreeMother.leaves(5000);
    private static final Map<List<Long>, Hash> NODES = new HashMap<>();
    private static final List<Hash> ROOTS = new ArrayList<>();

    @BeforeAll
    static void growTheTree() {
        CompactRange range = new CompactRange();
        ROOTS.add(range.root());
        for (Hash leaf : LEAVES) {
            range.append(leaf, (level, index, hash) -> NODES.put(List.of((long) level, index), hash));
            ROOTS.add(range.root());
        }
    }

    @Test
    @DisplayName("The root kept while growing is the one RFC 9162 defines, for every size to 300")
    void rootsAreAsDefined() {
        for (int size = 0; size <= ALL; size++) {
            assertEquals(TreeMother.root(LEAVES.subList(0, size)), ROOTS.get(size));
            assertEquals(ROOTS.get(size), nodes().root(size));
        }
    }

    @Test
    @DisplayName("Every leaf of every tree to 300 is proven, at its index only")
    void inclusionOfAll() {
        for (int size = 1; size <= ALL; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, nodes());
                assertTrue(proof.holds(LEAVES.get(index), ROOTS.get(size)));
                assertFalse(proof.holds(LEAVES.get(index + 1), ROOTS.get(size)));
                assertFalse(proof.holds(LEAVES.get(index), ROOTS.get(size + 1)));
                int other = (index + 1) % size;
                assertEquals(
                        size == 1,
                        new InclusionProof(other, size, proof.path()).holds(LEAVES.get(index), ROOTS.get(size)));
            }
        }
    }

    @Test
    @DisplayName("Every tree to 300 is proven to have grown out of every smaller one, and of no other")
    void consistencyOfAllPairs() {
        for (int newSize = 0; newSize <= ALL; newSize++) {
            for (int oldSize = 0; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = ConsistencyProof.of(oldSize, newSize, nodes());
                assertTrue(proof.holds(ROOTS.get(oldSize), ROOTS.get(newSize)));
                assertFalse(proof.holds(ROOTS.get(oldSize + 1), ROOTS.get(newSize)));
                assertEquals(oldSize == 0 && newSize > 0, proof.holds(ROOTS.get(oldSize), ROOTS.get(newSize + 1)));
            }
        }
    }

    @Test
    void pathsAreAsDefined() {
        Random random = new Random(6962);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(600);
            List<Hash> leaves = LEAVES.subList(0, size);
            int index = random.nextInt(size);
            int oldSize = 1 + random.nextInt(size);
            assertEquals(
                    TreeMother.path(index, leaves),
                    InclusionProof.of(index, size, nodes()).path());
            assertEquals(
                    TreeMother.subproof(oldSize, leaves, true),
                    ConsistencyProof.of(oldSize, size, nodes()).path());
        }
    }

    @Test
    void randomPairsOfLargerTrees() {
        Random random = new Random(9162);
        for (int round = 0; round < 2000; round++) {
            int newSize = ALL + random.nextInt(LEAVES.size() - ALL);
            int oldSize = 1 + random.nextInt(newSize);
            int index = random.nextInt(newSize);
            assertTrue(InclusionProof.of(index, newSize, nodes()).holds(LEAVES.get(index), ROOTS.get(newSize)));
            assertTrue(ConsistencyProof.of(oldSize, newSize, nodes()).holds(ROOTS.get(oldSize), ROOTS.get(newSize)));
        }
    }

    @Test
    @DisplayName("No bit of a proof, a leaf or a root can change")
    void everyBitCounts() {
        for (int size : new int[] {2, 3, 7, 8, 45}) {
            int index = size / 2;
            InclusionProof inclusion = InclusionProof.of(index, size, nodes());
            ConsistencyProof consistency = ConsistencyProof.of(index, size, nodes());
            for (int bit = 0; bit < 256; bit++) {
                Hash root = ROOTS.get(size);
                Hash otherRoot = TreeMother.flipped(root, bit);
                assertFalse(inclusion.holds(LEAVES.get(index), otherRoot));
                assertFalse(inclusion.holds(TreeMother.flipped(LEAVES.get(index), bit), root));
                assertFalse(consistency.holds(ROOTS.get(index), otherRoot));
                assertFalse(consistency.holds(TreeMother.flipped(ROOTS.get(index), bit), root));
                for (int i = 0; i < inclusion.path().size(); i++) {
                    assertFalse(new InclusionProof(index, size, flipped(inclusion.path(), i, bit))
                            .holds(LEAVES.get(index), root));
                }
                for (int i = 0; i < consistency.path().size(); i++) {
                    assertFalse(new ConsistencyProof(index, size, flipped(consistency.path(), i, bit))
                            .holds(ROOTS.get(index), root));
                }
            }
        }
    }

    @Test
    @DisplayName("A path of the wrong length proves nothing")
    void wrongLengths() {
        InclusionProof inclusion = InclusionProof.of(3, 11, nodes());
        ConsistencyProof consistency = ConsistencyProof.of(3, 11, nodes());
        assertFalse(new InclusionProof(3, 11, longer(inclusion.path())).holds(LEAVES.get(3), ROOTS.get(11)));
        assertFalse(new InclusionProof(3, 11, shorter(inclusion.path())).holds(LEAVES.get(3), ROOTS.get(11)));
        assertFalse(new InclusionProof(3, 11, List.of()).holds(ROOTS.get(11), ROOTS.get(11)));
        assertFalse(new ConsistencyProof(3, 11, longer(consistency.path())).holds(ROOTS.get(3), ROOTS.get(11)));
        assertFalse(new ConsistencyProof(3, 11, shorter(consistency.path())).holds(ROOTS.get(3), ROOTS.get(11)));
        assertFalse(new ConsistencyProof(3, 11, List.of()).holds(ROOTS.get(3), ROOTS.get(11)));
        assertFalse(new ConsistencyProof(11, 11, longer(List.of())).holds(ROOTS.get(11), ROOTS.get(11)));
        assertFalse(new ConsistencyProof(0, 11, longer(List.of())).holds(ROOTS.get(0), ROOTS.get(11)));
    }

    @Test
    void impossibleProofsCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(3, 3, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(-1, 3, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(4, 3, List.of()));
    }

    @Test
    void indicesNearTheEndOfLongAreNoTrouble() {
        InclusionProof proof = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, TreeMother.leaves(62));
        assertTrue(proof.root(LEAVES.getFirst()).isPresent());
    }

    @Test
    void base64HasOneFormOnly() {
        String text = Hash.emptyRoot().base64();
        assertEquals(Hash.emptyRoot(), Hash.parse(text));
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(text.replace('=', '\n')));
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(text.replaceFirst("U=$", "V=")));
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(text.substring(0, 43)));
    }

    private static Nodes nodes() {
        return (level, index) -> NODES.get(List.of((long) level, index));
    }

    private static List<Hash> flipped(List<Hash> path, int place, int bit) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(place, TreeMother.flipped(path.get(place), bit));
        return changed;
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> changed = new ArrayList<>(path);
        changed.add(Hash.emptyRoot());
        return changed;
    }

    private static List<Hash> shorter(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }
}
