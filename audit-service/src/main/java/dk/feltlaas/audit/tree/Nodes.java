package dk.feltlaas.audit.tree;

/**
 * Where the hashes of complete subtrees come from.
 *
 * <p>The node at a level and index is the root over the leaves {@code [index << level, (index + 1) << level)}; level 0
 * holds the leaf hashes.
 */
@FunctionalInterface
public interface Nodes {
    /** The hash of a complete subtree. Throws an unchecked exception of its own when it cannot give it. */
    Hash node(int level, long index);

    /** The root over the leaves {@code [0, size)}, which must all be there: RFC 9162, section 2.1.1. */
    default Hash root(long size) {
        return size == 0 ? Hash.emptyRoot() : Subtrees.root(this, 0, size);
    }
}
