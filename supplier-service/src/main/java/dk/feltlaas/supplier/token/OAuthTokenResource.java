package dk.feltlaas.supplier.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** OAuth 2.0 client credentials (RFC 6749 §4.4) for API accounts. */
@Path("/oauth2/token")
public class OAuthTokenResource {
    private final TokenIssuer issuer;

    OAuthTokenResource(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response token(
            MultivaluedMap<String, String> form, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        ClientRequest request = ClientRequest.read(form, authorization);
        return switch (issuer.signInClient(request.clientId(), request.clientSecret())) {
            case SignIn.Granted granted -> BearerToken.answer(granted.token());
            case SignIn.WrongKind wrong ->
                throw new OAuthError(
                        400, "unauthorized_client", "The account belongs to a person, not to an API client.");
            case SignIn.Refused refused -> throw OAuthError.invalidClient("Unknown client, wrong secret, or disabled.");
            case SignIn.BelongsNowhere nowhere ->
                throw OAuthError.invalidClient("Unknown client, wrong secret, or disabled.");
        };
    }

    @ServerExceptionMapper
    public Response refused(OAuthError error) {
        return error.response();
    }
}
