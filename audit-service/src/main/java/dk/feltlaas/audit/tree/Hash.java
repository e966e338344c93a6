package dk.feltlaas.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. Immutable, equal by content; prints itself in base64, as checkpoints do. */
public final class Hash {
    public static final int BYTES = 32;

    private static final byte[] LEAF_PREFIX = {0x00};
    private static final byte[] NODE_PREFIX = {0x01};
    private static final Hash EMPTY_ROOT = sha256();

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    public static Hash of(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 value has 32 bytes");
        }
        return new Hash(value.clone());
    }

    /** The 32 bytes that begin at the offset of a larger array. */
    public static Hash at(int offset, byte[] bytes) {
        return of(Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + BYTES)));
    }

    /** Throws {@link IllegalArgumentException} unless the text is the exact base64 of 32 bytes. */
    public static Hash parse(String base64) {
        return of(ExactBase64.decode(base64));
    }

    /** The hash of the parts one after the other. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** {@code MTH({d(0)}) = SHA-256(0x00 || d(0))}: RFC 9162, section 2.1.1. */
    public static Hash leaf(byte[] leaf) {
        return sha256(LEAF_PREFIX, leaf);
    }

    /** {@code SHA-256(0x01 || left || right)}: RFC 9162, section 2.1.1. */
    public static Hash node(Hash left, Hash right) {
        return sha256(NODE_PREFIX, left.value, right.value);
    }

    /** {@code MTH({}) = SHA-256()}, the root of the tree without leaves: RFC 9162, section 2.1.1. */
    public static Hash emptyRoot() {
        return EMPTY_ROOT;
    }

    public byte[] bytes() {
        return value.clone();
    }

    /** Copies the 32 bytes to where they belong in a larger array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(value, 0, target, offset, BYTES);
    }

    public String base64() {
        return ExactBase64.encode(value);
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return base64();
    }
}
