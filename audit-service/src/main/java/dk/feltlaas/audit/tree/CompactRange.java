package dk.feltlaas.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a growing tree, kept in at most 63 hashes: those of its largest complete subtrees, left to right, one for
 * each bit of the size. Not safe for use by several threads at once.
 */
public final class CompactRange {
    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** Is told of every subtree an appended leaf completes, itself first, then larger ones. */
    @FunctionalInterface
    public interface Observer {
        void completed(int level, long index, Hash hash);
    }

    public void append(Hash leaf) {
        append(leaf, (level, index, hash) -> {});
    }

    /** Appends the next leaf; two neighbours of equal width become one as long as there are any. */
    public void append(Hash leaf, Observer observer) {
        Hash hash = leaf;
        long index = size;
        int level = 0;
        observer.completed(level, index, hash);
        while ((index & 1) == 1) {
            hash = Hash.node(subtrees.removeLast(), hash);
            index >>>= 1;
            level++;
            observer.completed(level, index, hash);
        }
        subtrees.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves appended so far: RFC 9162, section 2.1.2. */
    public Hash root() {
        return subtrees.isEmpty() ? Hash.emptyRoot() : before(null);
    }

    /**
     * The root over these leaves and what stands to their right, when the leaves here are each the root of a subtree
     * larger than all of that.
     *
     * @param right the root over what stands to the right, or null for nothing
     */
    public Hash before(Hash right) {
        Hash root = right;
        for (Hash subtree : subtrees.reversed()) {
            root = root == null ? subtree : Hash.node(subtree, root);
        }
        return root;
    }
}
