package dk.feltlaas.supplier.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies tokens with the keys at hand. The other services fetch them from here; this one needs no call to itself, so it
 * answers from its first request on.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class OwnTokens extends JWTCallerPrincipalFactory {
    private final SigningKeys keys;
    private final JwtConsumer consumer;

    OwnTokens(SigningKeys keys, TokenConfig config) {
        this.keys = keys;
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((signature, context) -> keyOf(signature))
                .setExpectedIssuer(config.issuer().toString())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireSubject()
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(token, "JWT", claims(token));
        } catch (InvalidJwtException e) {
            throw new ParseException("The token is not valid", e);
        }
    }

    /** The claims of a token that is valid now. */
    JwtClaims claims(String token) throws InvalidJwtException {
        return consumer.processToClaims(token);
    }

    private Key keyOf(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.verificationKey(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("No key of ours has that id"));
    }
}
