package dk.feltlaas.local.stack;

import dk.feltlaas.local.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** The private key the local supplier-service signs tokens with: made once for this data directory, never shared. */
final class SigningKeys {
    private static final int COORDINATE_BYTES = 32;

    private SigningKeys() {}

    /** The file of the JWK Set, written when absent and readable by its owner only. */
    static Path in(Path data) {
        var file = data.resolve("signing-keys.json");
        try {
            if (!Files.exists(file)) {
                OwnersFile.create(file, jwkSet());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String jwkSet() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return """
                    {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s","d":"%s"}]}
                    """.formatted(
                            "key-" + UUID.randomUUID(),
                            base64(point.getAffineX()),
                            base64(point.getAffineY()),
                            base64(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make EC keys.", e);
        }
    }

    /** RFC 7518 §6.2: exactly as many bytes as the curve's field has, whatever the number. */
    static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        var exact = new byte[COORDINATE_BYTES];
        int used = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - used, exact, COORDINATE_BYTES - used, used);
        Arrays.fill(bytes, (byte) 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
    }
}
