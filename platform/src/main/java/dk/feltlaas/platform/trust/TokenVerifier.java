package dk.feltlaas.platform.trust;

import dk.feltlaas.platform.problem.Problem;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Whether a token is to be believed. It must be signed with ES256 by a known key, come from our issuer, be for our
 * audience, name its subject, and be valid now: {@code iat}, {@code nbf} and {@code exp} must all be there. Takes the
 * place of Quarkus' own verifier, so that there is one set of rules in every service. A signature is verified once.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenVerifier extends JWTCallerPrincipalFactory {
    /** No token has it. */
    private static final String NO_AUDIENCE = "";

    private final VerificationKeys keys;
    private final TrustConfig config;
    private final Clock clock;
    private final BelievedTokens believed;

    @Inject
    TokenVerifier(VerificationKeys keys, TrustConfig config) {
        this(keys, config, Clock.systemUTC());
    }

    TokenVerifier(VerificationKeys keys, TrustConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.believed = new BelievedTokens(keys, clock, config.clockSkew());
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        try {
            return new VerifiedToken(token, claims(token));
        } catch (InvalidJwtException e) {
            throw new ParseException("The token is not valid", e);
        } catch (Problem notNow) {
            throw new ParseException("The token cannot be judged", notNow);
        }
    }

    /**
     * The claims of a token that is valid now.
     *
     * @throws dk.feltlaas.platform.problem.NotReady when there are no keys to judge it by
     */
    public JwtClaims claims(String token) throws InvalidJwtException {
        Optional<JwtClaims> before = believed.find(token);
        return before.isPresent() ? before.get() : verified(token);
    }

    private JwtClaims verified(String token) throws InvalidJwtException {
        try {
            JwtContext context = consumer().process(token);
            believed.add(token, context);
            return context.getJwtClaims();
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof Problem notNow) {
                throw notNow;
            }
            throw e;
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((signature, context) -> keyOf(signature))
                .setExpectedIssuer(config.issuer().toString())
                .setExpectedAudience(config.audience().orElse(NO_AUDIENCE))
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireNotBefore()
                .setRequireSubject()
                .build();
    }

    private Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.find(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("No published key has that id"));
    }
}
