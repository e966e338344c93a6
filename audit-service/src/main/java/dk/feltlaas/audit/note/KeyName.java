package dk.feltlaas.audit.note;

import dk.feltlaas.audit.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Names and numbers of keys: C2SP signed-note, "Format" and "Signatures". */
final class KeyName {
    /** Signature type identifier byte of Ed25519. */
    static final byte ED25519 = 0x01;

    private KeyName() {}

    /** "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus (U+002B) characters." */
    static String checked(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new MalformedNote("a key name is not empty and holds neither spaces nor plus");
        }
        return name;
    }

    /** {@code SHA-256(key name || 0x0A || signature type || public key)[:4]}, big-endian. */
    static int idOf(String name, byte[] publicKey) {
        Hash hash = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, publicKey);
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20;
    }
}
