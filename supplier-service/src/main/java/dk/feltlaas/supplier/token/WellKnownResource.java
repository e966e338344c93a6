package dk.feltlaas.supplier.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.trust.TrustConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What everybody may know of the token issuer: its keys (RFC 7517) and its metadata (RFC 8414). */
@Path("/.well-known")
public class WellKnownResource {
    private final SigningKeys keys;
    private final TokenConfig config;
    private final TrustConfig trust;

    WellKnownResource(SigningKeys keys, TokenConfig config, TrustConfig trust) {
        this.keys = keys;
        this.config = config;
        this.trust = trust;
    }

    @GET
    @Path("/jwks.json")
    @PermitAll
    public Response keySet() {
        return Response.ok(keys.publicKeySet())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + config.keySetMaxAge().toSeconds())
                .build();
    }

    @GET
    @Path("/oauth-authorization-server")
    @PermitAll
    public Metadata metadata() {
        return Metadata.of(trust.issuer());
    }

    /** RFC 8414 §2 as far as this issuer goes, and the NSIS levels a step-up (RFC 9470 §7) may ask for. */
    record Metadata(
            @JsonProperty("issuer") String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("grant_types_supported") List<String> grantTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authMethods,

            @JsonProperty("response_types_supported") List<String> responseTypes,

            @JsonProperty("acr_values_supported") List<String> assuranceLevels) {

        static Metadata of(URI issuer) {
            return new Metadata(
                    issuer.toString(),
                    issuer + "/oauth2/token",
                    issuer + "/.well-known/jwks.json",
                    List.of("client_credentials"),
                    List.of("client_secret_basic", "client_secret_post"),
                    List.of(),
                    Arrays.stream(AssuranceLevel.values())
                            .map(AssuranceLevel::wireName)
                            .toList());
        }
    }
}
