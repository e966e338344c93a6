package dk.feltlaas.audit.tile;

import dk.feltlaas.audit.tree.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 hashes side by side, and the complete subtrees over them: C2SP tlog-tiles, "Merkle Tree". "A tile represents
 * the entire subtree of height 8 with its hashes as the leaves."
 */
public final class HashTile {
    /** Levels of the tree from one level of tiles to the next. */
    public static final int HEIGHT = 8;

    /** Height 0 is the tile itself, each further height the nodes over the one before. */
    private final List<List<Hash>> heights = new ArrayList<>();

    HashTile(List<Hash> hashes) {
        heights.add(List.copyOf(hashes));
    }

    static int bytes(int width) {
        return width * Hash.BYTES;
    }

    static HashTile decode(TileAddress.Hashes address, byte[] bytes) {
        if (bytes.length != bytes(address.width())) {
            throw UnusableTile.malformed(address, "has %d bytes".formatted(bytes.length));
        }
        List<Hash> hashes = new ArrayList<>(address.width());
        for (int offset = 0; offset < bytes.length; offset += Hash.BYTES) {
            hashes.add(Hash.at(offset, bytes));
        }
        return new HashTile(hashes);
    }

    byte[] encode() {
        byte[] bytes = new byte[bytes(hashes().size())];
        for (int i = 0; i < hashes().size(); i++) {
            hashes().get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }

    public List<Hash> hashes() {
        return heights.getFirst();
    }

    /** The complete subtree over the hashes {@code [position << height, (position + 1) << height)} of this tile. */
    Hash node(int height, int position) {
        while (heights.size() <= height) {
            heights.add(parents(heights.getLast()));
        }
        return heights.get(height).get(position);
    }

    private static List<Hash> parents(List<Hash> children) {
        List<Hash> parents = new ArrayList<>(children.size() / 2);
        for (int i = 0; i + 1 < children.size(); i += 2) {
            parents.add(Hash.node(children.get(i), children.get(i + 1)));
        }
        return parents;
    }
}
