package dk.feltlaas.local.stack;

import dk.feltlaas.local.OwnersFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key the local audit-service signs checkpoints with: made once for this data directory, never shared. */
final class AuditKeys {
    private static final String LOCAL = "feltlaas.localhost/audit";
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    private AuditKeys() {}

    /** The file with the key, written when absent and readable by its owner only. */
    static Path in(Path data) {
        var file = data.resolve("audit-keys.txt");
        try {
            if (!Files.exists(file)) {
                OwnersFile.create(file, signingKey(LOCAL) + "\n");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@code PRIVATE+KEY+name+hash+base64}, the text form of Go's {@code sumdb/note} and C2SP signed-note.
     *
     * @param name of the log, as its checkpoints say it: a host and a path without scheme, {@code example.dk/audit}
     */
    static String signingKey(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var publicKey = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var named = typed((name + "\n").getBytes(StandardCharsets.UTF_8), publicKey);
            var hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(named), Integer.BYTES);
            return String.join(
                    "+",
                    "PRIVATE",
                    "KEY",
                    name,
                    HexFormat.of().formatHex(hash),
                    Base64.getEncoder().encodeToString(typed(new byte[0], seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make Ed25519 keys.", e);
        }
    }

    private static byte[] typed(byte[] before, byte[] key) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before);
        bytes.write(ED25519);
        bytes.writeBytes(key);
        return bytes.toByteArray();
    }
}
