package dk.feltlaas.platform.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * The tokens whose signatures have been verified, because a client shows the same one for an hour and verifying costs
 * more than most requests. It shortens no check: a token counts no longer than it says, and not once the key that
 * verified it is no longer published. What was refused is not remembered. For any number of threads.
 */
final class BelievedTokens {
    /** Only verified tokens are kept, so nobody without one can fill it. */
    private static final int MOST = 10_000;

    private final Cache<String, Believed> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final VerificationKeys keys;
    private final Clock clock;
    private final Duration clockSkew;

    BelievedTokens(VerificationKeys keys, Clock clock, Duration clockSkew) {
        this.keys = keys;
        this.clock = clock;
        this.clockSkew = clockSkew;
    }

    private record Believed(JwtClaims claims, String keyId, Key key, Instant until) {}

    /** The claims of a token that was verified before and is valid still. */
    Optional<JwtClaims> find(String token) {
        Believed believed = known.getIfPresent(token);
        if (believed == null) {
            return Optional.empty();
        }
        if (!holds(believed)) {
            known.invalidate(token);
            return Optional.empty();
        }
        return Optional.of(believed.claims());
    }

    /** Remembers a token that has just been verified. */
    void add(String token, JwtContext verified) {
        JsonWebSignature signature =
                (JsonWebSignature) verified.getJoseObjects().getFirst();
        JwtClaims claims = verified.getJwtClaims();
        known.put(
                token,
                new Believed(
                        claims,
                        signature.getKeyIdHeaderValue(),
                        signature.getKey(),
                        expiry(claims).plus(clockSkew)));
    }

    private static Instant expiry(JwtClaims claims) {
        try {
            return Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        } catch (MalformedClaimException e) {
            throw new IllegalStateException("A verified token has no readable expiry", e);
        }
    }

    private boolean holds(Believed believed) {
        return clock.instant().isBefore(believed.until())
                && keys.find(believed.keyId()).filter(believed.key()::equals).isPresent();
    }
}
