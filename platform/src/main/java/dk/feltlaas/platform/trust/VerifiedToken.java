package dk.feltlaas.platform.trust;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/**
 * A token {@link TokenVerifier} has found to be one of ours. Nothing else makes one, so who has it need not ask which of
 * several ways to sign in a request came by.
 */
public final class VerifiedToken extends DefaultJWTCallerPrincipal {
    private static final Map<String, Claims> STANDARD =
            Arrays.stream(Claims.values()).collect(Collectors.toUnmodifiableMap(Claims::name, Function.identity()));

    VerifiedToken(String token, JwtClaims claims) {
        super(token, "JWT", claims);
    }

    /** Every request asks for claims of our own; the library would have an exception tell it that they are. */
    @Override
    protected Claims getClaimType(String claim) {
        return STANDARD.getOrDefault(claim, Claims.UNKNOWN);
    }
}
