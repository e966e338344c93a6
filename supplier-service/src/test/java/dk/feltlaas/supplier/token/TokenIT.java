package dk.feltlaas.supplier.token;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@SupplierStack
class TokenIT {
    private static final String PASSWORD = "en-god-lang-saetning";
    private static final String ME = "/api/v2/organizations";

    private final Api secretariat = Api.secretariat();
    private UUID supplier;
    private String clientId;
    private String clientSecret;

    @BeforeEach
    void anApiAccount() {
        supplier = secretariat.supplier();
        var created = secretariat
                .post("/api/v2/accounts", Map.of("kind", "api", "name", "Synk", "organizationUuid", supplier))
                .then()
                .statusCode(201);
        clientId = created.extract().path("clientId");
        clientSecret = created.extract().path("clientSecret");
    }

    @Test
    void aClientGetsATokenThatWorksHere() {
        String token = oauth(Map.of("grant_type", "client_credentials"), clientId, clientSecret)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(3600))
                .extract()
                .path("access_token");

        Api.as(token).get(ME).then().statusCode(200).body("uuid", contains(supplier.toString()));
        Api.anonymous()
                .post("/api/v2/token/validate", Map.of("token", token))
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("claims.find { it.type == 'sub' }.value", equalTo(clientId))
                .body("claims.find { it.type == 'aud' }.value", equalTo("feltlaas"))
                .body("claims.find { it.type == 'kind' }.value", equalTo("api"))
                .body("claims.find { it.type == 'supplier' }.value", equalTo(supplier.toString()))
                .body("claims.find { it.type == 'loa' }.value", equalTo("substantial"))
                .body("claims.type", hasItem("jti"));
    }

    @Test
    void aClientMayNameItselfInTheBodyButNotInBothPlaces() {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret);

        oauth(form, null, null).statusCode(200).body("access_token", notNullValue());
        oauth(form, clientId, clientSecret).statusCode(400).body("error", equalTo("invalid_request"));
    }

    @Test
    void theTokenEndpointAnswersErrorsAsItsStandardHasThem() {
        Map<String, String> grant = Map.of("grant_type", "client_credentials");
        oauth(grant, clientId, "wrong")
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic realm="))
                .header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_client"));
        oauth(grant, UUID.randomUUID().toString(), clientSecret).statusCode(401);
        oauth(grant, null, null).statusCode(401).body("error", equalTo("invalid_client"));
        oauth(Map.of(), clientId, clientSecret).statusCode(400).body("error", equalTo("invalid_request"));
        oauth(Map.of("grant_type", "password"), clientId, clientSecret)
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        oauth(Map.of("grant_type", "client_credentials", "scope", "all"), clientId, clientSecret)
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&grant_type=client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/oauth2/token")
                .then()
                .statusCode(415);
    }

    @Test
    void aPersonIsNoApiClient() {
        String email = person("reader", secretariat.municipality());
        String id = accountOf(email);

        oauth(Map.of("grant_type", "client_credentials"), id, PASSWORD)
                .statusCode(400)
                .body("error", equalTo("unauthorized_client"));
        secretariat
                .post("/api/v2/accounts/{a}/secrets", "{}", id)
                .then()
                .statusCode(400)
                .body("detail", containsString("belongs to a person"));
    }

    @Test
    void whereNobodyNamedAProviderThereIsNoDoorToIt() {
        for (String door : List.of("/oauth2/login", "/oauth2/login/callback?code=a&state=b")) {
            Api.anonymous().get(door).then().statusCode(404).contentType("application/problem+json");
            secretariat.get(door).then().statusCode(404);
        }
    }

    @Test
    void case78_theKitosRouteAnswersInItsEnvelope() {
        String email = person("reader", secretariat.municipality());
        for (String route : List.of("/api/authorize/GetToken", "/api/authorize/gettoken")) {
            Api.anonymous()
                    .post(route, Map.of("email", email, "password", PASSWORD))
                    .then()
                    .statusCode(200)
                    .body("msg", equalTo(""))
                    .body("response.email", equalTo(email))
                    .body("response.loginSuccessful", equalTo(true))
                    .body("response.expires", notNullValue());
        }
        kitos(email, "forkert").statusCode(401).body("msg", equalTo("Forkert brugernavn eller adgangskode"));
        kitos("ingen@example.dk", PASSWORD).statusCode(401).body("response", nullValue());
        kitos(clientId, clientSecret).statusCode(200).body("response.email", equalTo(clientId));
        kitos(SupplierStack.FIRST_EMAIL, SupplierStack.FIRST_PASSWORD).statusCode(200);
        Api.anonymous()
                .post("/api/authorize/GetToken", Map.of("email", " ", "password", ""))
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
        Api.anonymous()
                .post("/api/v2/token/validate", Map.of("token", "abc"))
                .then()
                .statusCode(403);
        Api.anonymous().get(ME).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aPersonWithoutAnyMembershipGetsNoToken() {
        UUID municipality = secretariat.municipality();
        String email = person("reader", municipality);
        secretariat
                .put("/api/v2/accounts/{a}/memberships", "[]", accountOf(email))
                .then()
                .statusCode(200);

        kitos(email, PASSWORD).statusCode(401).body("msg", equalTo("Brugeren er ikke tilknyttet en organisation"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                Tokens.account("x").globalRole("global-admin").expired().token(),
                Tokens.account("x").globalRole("global-admin").unsigned().token(),
                Tokens.account("x").globalRole("global-admin").audience("other").token(),
                Tokens.account("x")
                        .globalRole("global-admin")
                        .issuer("https://elsewhere.dk")
                        .token(),
                Tokens.account("x")
                        .globalRole("global-admin")
                        .signedByStranger()
                        .token(),
                Tokens.globalAdmin() + "x",
                "abc",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodIsRefusedEverywhere(String token) {
        Api.as(token)
                .get(ME)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        Api.as(token)
                .post(Api.INTERNAL + "/create", Map.of("name", "Falsk", "type", "Company"))
                .then()
                .statusCode(401);
        Api.anonymous()
                .post("/api/v2/token/validate", Map.of("token", token))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        secretariat.get(ME + "?nameContent=Falsk").then().body("", hasSize(0));
    }

    @Test
    void aRoleTheAccountLostCountsNoMoreThoughItsTokenSaysSo() {
        UUID municipality = secretariat.municipality();
        String email = person("local-admin", municipality);
        Api api = Api.as(kitos(email, PASSWORD).extract().path("response.token"));
        api.get("/api/v2/organizations/{o}", municipality).then().statusCode(200);

        secretariat
                .put("/api/v2/accounts/{a}/memberships", "[]", accountOf(email))
                .then()
                .statusCode(200);

        api.get("/api/v2/organizations/{o}", municipality).then().statusCode(403);
        api.post("/api/v2/organizations/{o}/grants", Map.of("supplierUuid", supplier), municipality)
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenOfADisabledAccountIsWorthNothing() {
        String token = oauth(Map.of("grant_type", "client_credentials"), clientId, clientSecret)
                .extract()
                .path("access_token");

        secretariat.post("/api/v2/accounts/{a}/disable", "{}", clientId).then().statusCode(200);

        Api.as(token).get(ME).then().statusCode(401);
        Api.anonymous()
                .post("/api/v2/token/validate", Map.of("token", token))
                .then()
                .statusCode(403);
        oauth(Map.of("grant_type", "client_credentials"), clientId, clientSecret)
                .statusCode(401);
    }

    @Test
    void theKeySetAndTheMetadataAreForEveryone() {
        RestAssured.get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0]", not(hasItem("d")));
        RestAssured.get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(Tokens.ISSUER))
                .body("token_endpoint", equalTo(Tokens.ISSUER + "/oauth2/token"))
                .body("jwks_uri", equalTo(Tokens.ISSUER + "/.well-known/jwks.json"))
                .body("grant_types_supported", contains("client_credentials"));
    }

    @Test
    void aTokenEndsAnHourAfterItWasIssued() {
        Instant expires = Instant.parse(kitos(clientId, clientSecret).extract().path("response.expires"));

        assertTrue(Duration.between(Instant.now(), expires).abs().compareTo(Duration.ofMinutes(61)) < 0);
        assertTrue(expires.isAfter(Instant.now().plus(Duration.ofMinutes(58))));
    }

    private static ValidatableResponse oauth(Map<String, String> form, String client, String secret) {
        var request = RestAssured.given().formParams(form).contentType("application/x-www-form-urlencoded");
        if (client != null) {
            request.auth().preemptive().basic(client, secret);
        }
        return request.post("/oauth2/token").then();
    }

    private static ValidatableResponse kitos(String login, String secret) {
        return Api.anonymous()
                .post("/api/authorize/GetToken", Map.of("email", login, "password", secret))
                .then();
    }

    private String person(String role, UUID municipality) {
        String email = UUID.randomUUID() + "@example.dk";
        secretariat.person(email, PASSWORD, municipality, role).then().statusCode(201);
        return email;
    }

    private String accountOf(String email) {
        return secretariat
                .get("/api/v2/accounts")
                .then()
                .extract()
                .path("find { it.email == '%s' }.uuid".formatted(email));
    }
}
