package dk.feltlaas.supplier.openid;

import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.supplier.token.BearerToken;
import dk.feltlaas.supplier.token.SignIn;
import dk.feltlaas.supplier.token.TokenIssuer;
import io.quarkus.oidc.OidcSession;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where a browser goes to sign in with the provider, and gets a token of ours when it comes back. It is sent to the
 * provider before it gets here. No address for API clients, so the API's description does not have it. The session ends with the answer: each token is a sign-in of its own.
 */
@Path(ProviderSignInResource.DOOR)
public class ProviderSignInResource {
    static final String DOOR = "/oauth2/login";

    private final OpenIdConfig config;
    private final OidcSession session;
    private final TokenIssuer issuer;

    ProviderSignInResource(OpenIdConfig config, OidcSession session, TokenIssuer issuer) {
        this.config = config;
        this.session = session;
        this.issuer = issuer;
    }

    static boolean isDoor(String path) {
        return path.equals(DOOR) || path.startsWith(DOOR + "/");
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response token() {
        if (!config.enabled()) {
            throw new NotFoundException();
        }
        Vouching said = Vouching.read(session.getIdToken()::getClaim, config);
        session.logout().await().indefinitely();
        return switch (issuer.vouchedFor(said.login(), said.assurance())) {
            case SignIn.Granted granted -> BearerToken.answer(granted.token());
            case SignIn.Refused refused -> throw nobody();
            case SignIn.BelongsNowhere nowhere -> throw nobody();
            case SignIn.WrongKind wrong -> throw nobody();
        };
    }

    private static NotPermitted nobody() {
        return new NotPermitted("The provider knows you, but there is no account here that you may use.");
    }
}
