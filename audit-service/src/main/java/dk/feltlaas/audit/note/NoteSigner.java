package dk.feltlaas.audit.note;

import dk.feltlaas.audit.tree.ExactBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Signs notes with an Ed25519 key under a name (C2SP signed-note). Its secret is kept as {@code
 * PRIVATE+KEY+name+hash+base64}, the text form of Go's {@code sumdb/note}, so that a key made by either is used by the
 * other. Never prints its secret.
 */
public final class NoteSigner {
    private static final String SECRET_PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;

    private final VerifierKey verifierKey;
    private final EdECPrivateKey privateKey;

    private NoteSigner(String name, KeyPair keys) {
        this.verifierKey = VerifierKey.of(name, keys.getPublic());
        this.privateKey = (EdECPrivateKey) keys.getPrivate();
    }

    /** A signer with a new key. */
    public static NoteSigner generate(String name) {
        return new NoteSigner(KeyName.checked(name), keyPair(new SecureRandom()));
    }

    /** Reads what {@link #secret} wrote; throws {@link MalformedNote} when it is something else. */
    public static NoteSigner parse(String secret) {
        String[] parts = secret.startsWith(SECRET_PREFIX)
                ? secret.substring(SECRET_PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new MalformedNote("a signing key is PRIVATE+KEY+name+hash+base64");
        }
        NoteSigner signer = new NoteSigner(KeyName.checked(parts[0]), keyPair(new GivenSeed(seed(parts[2]))));
        if (!signer.verifierKey.idInHex().equals(parts[1])) {
            throw new MalformedNote("the hash in the signing key does not fit its name and key");
        }
        return signer;
    }

    /** What verifies its signatures; fit for everybody. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The private key as text, for a file only this service can read. */
    public String secret() {
        byte[] typed = new byte[1 + SEED_BYTES];
        typed[0] = KeyName.ED25519;
        System.arraycopy(privateKey.getBytes().orElseThrow(), 0, typed, 1, SEED_BYTES);
        return SECRET_PREFIX + verifierKey.name() + "+" + verifierKey.idInHex() + "+" + ExactBase64.encode(typed);
    }

    NoteSignature sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new NoteSignature(verifierKey.name(), verifierKey.id(), ExactBase64.encode(ed25519.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform signs with every Ed25519 key it made", e);
        }
    }

    private static byte[] seed(String base64) {
        byte[] typed;
        try {
            typed = ExactBase64.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("the signing key is not base64");
        }
        if (typed.length != 1 + SEED_BYTES || typed[0] != KeyName.ED25519) {
            throw new MalformedNote("the signing key is not an Ed25519 key");
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    private static KeyPair keyPair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "NoteSigner[" + verifierKey + "]";
    }

    /**
     * The seed in place of random bytes. A private key is nothing but a seed of random bytes (RFC 8032, section 5.1.5),
     * and generating is the one way the Java platform offers from it to the public key.
     */
    private static final class GivenSeed extends SecureRandom {
        private final transient byte[] seed;

        GivenSeed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("This platform draws its Ed25519 keys otherwise than from one seed");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
