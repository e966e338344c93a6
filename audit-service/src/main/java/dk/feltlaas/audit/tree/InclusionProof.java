package dk.feltlaas.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a leaf stands at an index of a tree of a given size.
 *
 * @param path the hashes beside the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d leaves has no index %d".formatted(size, index));
        }
        path = List.copyOf(path);
    }

    /** {@code PATH(m, D_n)}: RFC 9162, section 2.1.3.1. */
    public static InclusionProof of(long index, long size, Nodes nodes) {
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Subtrees.split(to - from);
            if (index < middle) {
                path.add(Subtrees.root(nodes, middle, to));
                to = middle;
            } else {
                path.add(Subtrees.root(nodes, from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    public boolean holds(Hash leaf, Hash root) {
        return root(leaf).filter(root::equals).isPresent();
    }

    /**
     * The root this proof leads to from a leaf hash, if the path has the length its index and size demand: RFC 9162,
     * section 2.1.3.2.
     */
    public Optional<Hash> root(Hash leaf) {
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 ? Optional.of(r) : Optional.empty();
    }
}
