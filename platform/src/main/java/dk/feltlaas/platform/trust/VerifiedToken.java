package dk.feltlaas.platform.trust;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;

/**
 * A token {@link TokenVerifier} has found to be one of ours. Nothing else makes one, so who has it need not ask which of
 * several ways to sign in a request came by.
 */
public final class VerifiedToken extends DefaultJWTCallerPrincipal {
    VerifiedToken(String token, JwtClaims claims) {
        super(token, "JWT", claims);
    }
}
