package dk.feltlaas.audit.note;

import dk.feltlaas.audit.tree.ExactBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose signature is believed: an Ed25519 public key under a name, written {@code name+hash+base64} where the hash is
 * the key ID in hexadecimal and the base64 holds the signature type and the 32 key bytes (C2SP signed-note; the text
 * form is that of Go's {@code sumdb/note}, which every tool of the kind reads).
 */
public final class VerifierKey {
    /** The SubjectPublicKeyInfo of Ed25519 up to the key bytes: RFC 8410, section 4. */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    private final String name;
    private final int id;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = KeyName.checked(name);
        this.key = key;
        this.id = KeyName.idOf(name, key);
    }

    /** A key by its name and the 32 bytes RFC 8032 encodes it in. */
    public static VerifierKey of(String name, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new MalformedNote("an Ed25519 public key has 32 bytes");
        }
        return new VerifierKey(name, key.clone());
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(name, Arrays.copyOfRange(encoded, SPKI.length, encoded.length));
    }

    /** Throws {@link MalformedNote} when the text is no verifier key, of another algorithm, or its hash is wrong. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNote("a verifier key is name+hash+base64");
        }
        VerifierKey key = new VerifierKey(parts[0], keyBytes(parts[2]));
        if (!key.idInHex().equals(parts[1])) {
            throw new MalformedNote("the hash in the verifier key does not fit its name and key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The key ID: first four bytes of a hash over name and key, enough to find a key, not to trust it. */
    public int id() {
        return id;
    }

    String idInHex() {
        return HexFormat.of().toHexDigits(id);
    }

    /** Whether this key made the signature over the text's UTF-8 bytes (RFC 8032). */
    boolean made(byte[] signature, String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("the verifier key %s is no point of the curve".formatted(this), e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_BYTES);
        System.arraycopy(key, 0, encoded, SPKI.length, KEY_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] keyBytes(String base64) {
        byte[] typed;
        try {
            typed = ExactBase64.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("the verifier key is not base64", e);
        }
        if (typed.length != 1 + KEY_BYTES || typed[0] != KeyName.ED25519) {
            throw new MalformedNote("the verifier key is not an Ed25519 key");
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** {@code name+hash+base64}. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = KeyName.ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return name + "+" + idInHex() + "+" + ExactBase64.encode(typed);
    }
}
