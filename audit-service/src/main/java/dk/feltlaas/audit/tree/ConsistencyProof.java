package dk.feltlaas.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * That the tree of {@code newSize} leaves begins with all leaves of the tree of {@code oldSize} leaves, in their order.
 * Every tree begins with the empty one; its proof has an empty path.
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("a tree of %d leaves has not grown to %d".formatted(oldSize, newSize));
        }
        path = List.copyOf(path);
    }

    /** {@code PROOF(m, D_n)}: RFC 9162, section 2.1.4.1. */
    public static ConsistencyProof of(long oldSize, long newSize, Nodes nodes) {
        List<Hash> path = new ArrayList<>();
        if (oldSize > 0 && oldSize < newSize) {
            long from = 0;
            long to = newSize;
            while (to != oldSize) {
                long middle = from + Subtrees.split(to - from);
                if (oldSize <= middle) {
                    path.add(Subtrees.root(nodes, middle, to));
                    to = middle;
                } else {
                    path.add(Subtrees.root(nodes, from, middle));
                    from = middle;
                }
            }
            if (from > 0) {
                path.add(Subtrees.root(nodes, from, to));
            }
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    /** RFC 9162, section 2.1.4.2, with the variable names it has there. */
    public boolean holds(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.emptyRoot());
        }
        boolean complete = Long.bitCount(oldSize) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        Hash fr = complete ? oldRoot : path.getFirst();
        Hash sr = fr;
        for (Hash c : complete ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
    }
}
