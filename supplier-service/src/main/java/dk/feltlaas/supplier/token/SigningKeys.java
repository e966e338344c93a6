package dk.feltlaas.supplier.token;

import dk.feltlaas.platform.trust.VerificationKeys;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The keys tokens are signed with. Read once at start; without usable keys the service does not start. */
@Startup
@Singleton
public class SigningKeys implements VerificationKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final List<EllipticCurveJsonWebKey> keys;

    @Inject
    SigningKeys(TokenConfig config) {
        this(config.signingKeys(), LaunchMode.current());
    }

    SigningKeys(Optional<Path> file, LaunchMode mode) {
        this.keys = file.map(SigningKeys::read).orElseGet(() -> generated(mode));
    }

    /** The key new tokens are signed with. */
    public PrivateKey signingKey() {
        return keys.getFirst().getEcPrivateKey();
    }

    public String signingKeyId() {
        return keys.getFirst().getKeyId();
    }

    /** The public half of the key with that id, if it is one of ours. Never fetches: this service needs no call to itself. */
    @Override
    public Optional<PublicKey> find(String keyId) {
        return keys.stream()
                .filter(key -> key.getKeyId().equals(keyId))
                .findFirst()
                .map(EllipticCurveJsonWebKey::getECPublicKey);
    }

    /** All public keys, the next ones included, as JWK Set (RFC 7517). */
    Map<String, Object> publicKeySet() {
        List<Map<String, Object>> published = new ArrayList<>();
        for (EllipticCurveJsonWebKey key : keys) {
            Map<String, Object> jwk = new LinkedHashMap<>(key.toParams(OutputControlLevel.PUBLIC_ONLY));
            jwk.put("use", "sig");
            jwk.put("alg", AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            published.add(jwk);
        }
        return Map.of("keys", published);
    }

    private static List<EllipticCurveJsonWebKey> read(Path file) {
        try {
            List<JsonWebKey> keys = new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
            if (keys.isEmpty()) {
                throw unusable(file, "it holds no key", null);
            }
            return keys.stream().map(key -> usable(key, file)).toList();
        } catch (IOException e) {
            throw unusable(file, "it cannot be read", e);
        } catch (JoseException e) {
            throw unusable(file, "it is no JWK Set", e);
        }
    }

    private static EllipticCurveJsonWebKey usable(JsonWebKey key, Path file) {
        if (!(key instanceof EllipticCurveJsonWebKey ec)
                || !"P-256".equals(ec.getCurveName())
                || ec.getEcPrivateKey() == null) {
            throw unusable(file, "each key in it must be a private EC key on the curve P-256", null);
        }
        if (ec.getKeyId() == null || ec.getKeyId().isBlank()) {
            throw unusable(file, "each key in it must have a kid", null);
        }
        return ec;
    }

    private static List<EllipticCurveJsonWebKey> generated(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            throw new ConfigurationException(
                    "FELTLAAS_SIGNING_KEYS names no file. supplier-service signs tokens with the"
                            + " keys in it and does not start without.");
        }
        LOG.warn("No signing keys are configured: tokens are signed with a key that ends with this process");
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("development");
            return List.of(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This Java cannot make EC P-256 keys", e);
        }
    }

    private static ConfigurationException unusable(Path file, String why, Exception cause) {
        return new ConfigurationException("The signing keys in " + file + " cannot be used: " + why + ".", cause);
    }
}
