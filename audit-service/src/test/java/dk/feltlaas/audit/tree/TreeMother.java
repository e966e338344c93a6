package dk.feltlaas.audit.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Leaves, and the definitions of RFC 9162 written down as they stand there, slow and plain. */
public final class TreeMother {
    /** The eight leaves Certificate Transparency publishes its examples for. */
    static final List<Hash> CT_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private TreeMother() {}

    public static List<Hash> leaves(int size) {
        return LongStream.range(0, size)
                .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(StandardCharsets.US_ASCII)))
                .toList();
    }

    /** The roots of all sizes, from the empty tree on; {@link ProofTest} holds them to the definition. */
    public static List<Hash> roots(List<Hash> leaves) {
        CompactRange range = new CompactRange();
        List<Hash> roots = new ArrayList<>(List.of(range.root()));
        for (Hash leaf : leaves) {
            range.append(leaf);
            roots.add(range.root());
        }
        return roots;
    }

    static Nodes nodes(List<Hash> leaves) {
        return (level, index) -> root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }

    /** {@code MTH(D_n)}: RFC 9162, section 2.1.1. */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** {@code PATH(m, D_n)}: RFC 9162, section 2.1.3.1. */
    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? then(path(m, left), root(right)) : then(path(m - k, right), root(left));
    }

    /** {@code SUBPROOF(m, D_n, b)}: RFC 9162, section 2.1.4.1. */
    static List<Hash> subproof(int m, List<Hash> leaves, boolean b) {
        if (m == leaves.size()) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k ? then(subproof(m, left, b), root(right)) : then(subproof(m - k, right, false), root(left));
    }

    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> then(List<Hash> path, Hash last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }

    static List<Hash> hashes(String... hex) {
        return Stream.of(hex).map(h -> Hash.of(HexFormat.of().parseHex(h))).toList();
    }

    /** The same hash with one bit turned. */
    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
