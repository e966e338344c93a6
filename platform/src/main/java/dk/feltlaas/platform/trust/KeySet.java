package dk.feltlaas.platform.trust;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * A published JWK Set (RFC 7517) and when it was last known to be so. Keys of another kind than EC P-256, or without an
 * id, are as good as absent.
 *
 * @param jwks the set as published
 */
record KeySet(String jwks, Map<String, PublicKey> keys, Instant confirmed) {

    /** Throws {@link IllegalArgumentException} when it is no JWK Set, or holds no key we could use. */
    static KeySet read(String jwks, Instant confirmed) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(jwks).getJsonWebKeys()) {
                if (key instanceof EllipticCurveJsonWebKey ec
                        && "P-256".equals(ec.getCurveName())
                        && ec.getKeyId() != null) {
                    keys.put(ec.getKeyId(), ec.getECPublicKey());
                }
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("It is no JWK Set", e);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("It holds no EC P-256 key with an id");
        }
        return new KeySet(jwks, Map.copyOf(keys), confirmed);
    }

    Optional<PublicKey> find(String keyId) {
        return keyId == null ? Optional.empty() : Optional.ofNullable(keys.get(keyId));
    }

    boolean isOlderThan(Duration age, Instant now) {
        return confirmed.plus(age).isBefore(now);
    }
}
