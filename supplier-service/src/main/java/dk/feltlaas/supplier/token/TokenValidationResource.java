package dk.feltlaas.supplier.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.identity.AccountDirectory;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.trust.TokenVerifier;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Whether a token is good, and what is in it (contract §2.1). */
@Path("/api/v2/token/validate")
public class TokenValidationResource {
    private final TokenVerifier tokens;
    private final AccountDirectory accounts;
    private final ObjectMapper json;

    TokenValidationResource(TokenVerifier tokens, AccountDirectory accounts, ObjectMapper json) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.json = json;
    }

    @POST
    @PermitAll
    public Validation validate(@NotNull @Valid Request request) {
        try {
            JwtClaims claims = tokens.claims(request.token());
            requireUsable(claims);
            return validation(claims);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new NotPermitted("The token is not valid: expired, not ours, or for another audience.");
        }
    }

    private void requireUsable(JwtClaims claims) throws MalformedClaimException {
        UUID account = UUID.fromString(claims.getSubject());
        if (!accounts.find(account).map(AccountState::enabled).orElse(true)) {
            throw new NotPermitted("The account of the token is disabled.");
        }
    }

    private Validation validation(JwtClaims claims) throws MalformedClaimException {
        List<Claim> listed = claims.getClaimsMap().entrySet().stream()
                .map(e -> new Claim(e.getKey(), text(json.valueToTree(e.getValue()))))
                .toList();
        return new Validation(
                true, Instant.ofEpochSecond(claims.getExpirationTime().getValue()), listed);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** KITOS {@code TokenIntrospectionRequest}. */
    record Request(@NotBlank String token) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "Request[]";
        }
    }

    /** KITOS {@code TokenIntrospectionResponseDTO}. */
    record Validation(boolean active, Instant expiration, List<Claim> claims) {}

    /** KITOS {@code ClaimResponseDTO}; what is no text is JSON. */
    record Claim(String type, String value) {}
}
