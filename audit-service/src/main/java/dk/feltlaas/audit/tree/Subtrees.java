package dk.feltlaas.audit.tree;

/** How RFC 9162, section 2.1.1, splits a range of leaves. */
final class Subtrees {
    private Subtrees() {}

    /** {@code k}: the largest power of two smaller than n, for n greater than one. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** {@code MTH(D[from:to])} for a range that such splitting can lead to. */
    static Hash root(Nodes nodes, long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.node(level, from >>> level);
        }
        long k = split(width);
        return Hash.node(root(nodes, from, from + k), root(nodes, from + k, to));
    }
}
