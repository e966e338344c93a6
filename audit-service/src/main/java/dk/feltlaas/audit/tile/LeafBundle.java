package dk.feltlaas.audit.tile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 leaves: "Entry bundles are sequences of big-endian uint16 length-prefixed log entries" (C2SP tlog-tiles,
 * "Log entries").
 */
public record LeafBundle(List<byte[]> leaves) {
    /** What a length of two bytes can say. */
    public static final int LARGEST_LEAF = 0xFFFF;

    public LeafBundle {
        leaves = List.copyOf(leaves);
        if (leaves.stream().anyMatch(leaf -> leaf.length > LARGEST_LEAF)) {
            throw new IllegalArgumentException("a leaf has at most 65535 bytes");
        }
    }

    public byte[] encode() {
        ByteBuffer bundle = ByteBuffer.allocate(
                leaves.stream().mapToInt(leaf -> Short.BYTES + leaf.length).sum());
        leaves.forEach(leaf -> bundle.putShort((short) leaf.length).put(leaf));
        return bundle.array();
    }

    /** Throws {@link UnusableTile} unless the bytes are exactly as many leaves as the address says. */
    static LeafBundle decode(TileAddress.Leaves address, byte[] bytes) {
        ByteBuffer bundle = ByteBuffer.wrap(bytes);
        List<byte[]> leaves = new ArrayList<>();
        try {
            while (bundle.hasRemaining()) {
                byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(leaf);
                leaves.add(leaf);
            }
        } catch (BufferUnderflowException e) {
            throw UnusableTile.malformed(address, "ends in the middle of its leaf %d".formatted(leaves.size()));
        }
        if (leaves.size() != address.width()) {
            throw UnusableTile.malformed(address, "has %d leaves".formatted(leaves.size()));
        }
        return new LeafBundle(leaves);
    }

    LeafBundle first(int width) {
        return new LeafBundle(leaves.subList(0, width));
    }
}
