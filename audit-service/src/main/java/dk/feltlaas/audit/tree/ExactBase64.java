package dk.feltlaas.audit.tree;

import java.util.Base64;

/**
 * Base 64 with one text for each sequence of bytes (RFC 4648, sections 3.5 and 4): padding is required and the unused
 * bits of the last character are zero, so that no bit of an encoded hash or signature can change unseen.
 */
public final class ExactBase64 {
    private ExactBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Throws {@link IllegalArgumentException} when {@link #encode} would not have written this text. */
    public static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("this is not the one base64 text of its bytes");
        }
        return bytes;
    }
}
