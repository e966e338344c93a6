package dk.feltlaas.supplier.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How a token is answered by RFC 6749 §5.1, also to a browser that would rather have a page. Never kept on the way. */
public record BearerToken(
        @JsonProperty("access_token") String value,
        @JsonProperty("token_type") String type,
        @JsonProperty("expires_in") long seconds) {

    public static Response answer(IssuedToken token) {
        return Response.ok(new BearerToken(
                        token.value(), "Bearer", token.lifetime().toSeconds()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "BearerToken[]";
    }
}
