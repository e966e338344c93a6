package dk.feltlaas.audit.leaf;

import dk.feltlaas.audit.tree.ExactBase64;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * 32 random bytes that make a digest say nothing about what it is of. Each part of each entry has its own, kept and
 * erased with it; never derived from anything that outlives it. Never prints itself.
 */
public final class Salt {
    public static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] value;

    private Salt(byte[] value) {
        this.value = value;
    }

    public static Salt random() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new Salt(value);
    }

    /** Throws {@link IllegalArgumentException} unless there are 32 bytes. */
    public static Salt of(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
        return new Salt(value.clone());
    }

    public static Salt parse(String base64) {
        return of(ExactBase64.decode(base64));
    }

    public byte[] bytes() {
        return value.clone();
    }

    public String base64() {
        return ExactBase64.encode(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(value, salt.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
