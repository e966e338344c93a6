package dk.feltlaas.supplier.token;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Tokens the way KITOS clients get them (contract §2.1): e-mail address and password, or an API account's id and secret,
 * answered in KITOS' old envelope.
 */
@Path("/api/authorize/gettoken")
public class KitosTokenResource {
    private final TokenIssuer issuer;

    KitosTokenResource(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @POST
    @PermitAll
    public RestResponse<Envelope> token(@NotNull @Valid Login login) {
        return switch (issuer.signIn(login.email(), login.password())) {
            case SignIn.Granted granted -> answer(200, new Envelope("", TokenResponse.from(granted.token())));
            case SignIn.BelongsNowhere nowhere ->
                answer(401, new Envelope("Brugeren er ikke tilknyttet en organisation", null));
            case SignIn.Refused refused -> answer(401, new Envelope("Forkert brugernavn eller adgangskode", null));
            case SignIn.WrongKind wrong -> answer(401, new Envelope("Brugeren har ikke adgang til API'et", null));
        };
    }

    private static RestResponse<Envelope> answer(int status, Envelope envelope) {
        return ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), envelope)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** KITOS {@code UserCredentialsDTO}. */
    record Login(
            @NotBlank @Size(max = 200) String email,
            @NotBlank @Size(max = 200) String password) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "Login[" + email + "]";
        }
    }

    /** KITOS' first version of the API answered everything in this; only this route still does. */
    record Envelope(String msg, TokenResponse response) {}

    /** KITOS {@code GetTokenResponseDTO}. */
    record TokenResponse(String token, String email, boolean loginSuccessful, Instant expires) {
        static TokenResponse from(IssuedToken token) {
            return new TokenResponse(token.value(), token.login(), true, token.expires());
        }
    }
}
