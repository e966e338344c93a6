package dk.feltlaas.supplier.testing;

import dk.feltlaas.platform.testing.KitosContract;
import dk.feltlaas.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as one caller uses it. */
public final class Api {
    public static final String INTERNAL = "/api/v2/internal/organizations";
    public static final String AI = "ItSystemUsage.ContainsAITechnology";
    public static final String RISK = "ItSystemUsage.preriskAssessment";
    public static final String DPIA = "ItSystemUsage.DPIA";

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api as(String token) {
        return new Api(token);
    }

    public static Api anonymous() {
        return as(null);
    }

    public static Api secretariat() {
        return as(Tokens.globalAdmin());
    }

    public static Api localAdmin(UUID municipality) {
        return as(Tokens.localAdmin(municipality));
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    /** As a client that asks for enumerations as integers. */
    public Response getWithIntegers(String path, Object... parameters) {
        return request().header("X-KITOS-SERIALIZE-ENUM-AS-INTEGER", "true").get(path, parameters);
    }

    public Response post(String path, Object body, Object... parameters) {
        return withBody(body).post(path, parameters);
    }

    public Response put(String path, Object body, Object... parameters) {
        return withBody(body).put(path, parameters);
    }

    public Response patch(String path, Object body, Object... parameters) {
        return withBody(body).patch(path, parameters);
    }

    public Response delete(String path, Object... parameters) {
        return request().delete(path, parameters);
    }

    /** Asks for an account of a person with one role. */
    public Response person(String email, String password, UUID organization, String role) {
        return post(
                "/api/v2/accounts",
                Map.of(
                        "kind",
                        "person",
                        "email",
                        email,
                        "name",
                        "Lise Hansen",
                        "password",
                        password,
                        "memberships",
                        List.of(Map.of("organizationUuid", organization, "roles", List.of(role)))));
    }

    public UUID organization(Map<String, ?> request) {
        return uuid(post(INTERNAL + "/create", request), 201);
    }

    public UUID municipality() {
        return organization(Map.of("name", "Kommune " + UUID.randomUUID(), "type", "Municipality"));
    }

    public UUID supplier() {
        return organization(Map.of("name", "Leverandør " + UUID.randomUUID(), "type", "Company", "isSupplier", true));
    }

    /** Grants the fields, or the default package when none are named, and answers the grant's id. */
    public UUID grant(UUID municipality, UUID supplier, String... fieldKeys) {
        Map<String, Object> request = fieldKeys.length == 0
                ? Map.of("supplierUuid", supplier)
                : Map.of("supplierUuid", supplier, "fieldKeys", List.of(fieldKeys));
        return uuid(post("/api/v2/organizations/{m}/grants", request, municipality), 201);
    }

    public Response revoke(UUID municipality, UUID grant) {
        return post("/api/v2/organizations/{m}/grants/{g}/revoke", Map.of("reason", "slut"), municipality, grant);
    }

    private static UUID uuid(Response response, int status) {
        return UUID.fromString(response.then().statusCode(status).extract().path("uuid"));
    }

    private RequestSpecification withBody(Object body) {
        return request().contentType("application/json").body(body);
    }

    private RequestSpecification request() {
        RequestSpecification request = RestAssured.given().filter(KitosContract.HELD);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
