package dk.feltlaas.registry.testing;

import static io.restassured.RestAssured.given;

import dk.feltlaas.platform.testing.KitosContract;
import dk.feltlaas.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The API of this service, called with one token. */
public record Api(String token) {
    public static final String SYSTEMS = "/api/v2/it-systems";
    public static final String USAGES = "/api/v2/it-system-usages";

    public static Api secretariat() {
        return new Api(Tokens.globalAdmin());
    }

    public static Api localAdmin(UUID municipality) {
        return new Api(Tokens.localAdmin(municipality));
    }

    public static Api reader(UUID municipality) {
        return new Api(Tokens.reader(municipality));
    }

    public static Api supplier(UUID supplier) {
        return new Api(Tokens.supplierApi(supplier));
    }

    public RequestSpecification request() {
        return given().filter(KitosContract.HELD).auth().oauth2(token).contentType("application/json");
    }

    public ValidatableResponse get(String path, Object... values) {
        return request().get(path, values).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse put(String path, String body) {
        return request().body(body).put(path).then();
    }

    public ValidatableResponse patch(String path, String body) {
        return request()
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path)
                .then();
    }

    public ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** A new system with a name of its own. */
    public static UUID system() {
        return system("");
    }

    /** @param members further JSON members, each beginning with a comma */
    public static UUID system(String members) {
        return uuid(secretariat()
                .post(SYSTEMS, "{\"name\":\"System %s\"%s}".formatted(UUID.randomUUID(), members))
                .statusCode(201));
    }

    public ValidatableResponse use(UUID municipality, UUID system, String members) {
        return post(
                USAGES,
                "{\"systemUuid\":\"%s\",\"organizationUuid\":\"%s\"%s}".formatted(system, municipality, members));
    }

    /** A new usage of a new system. */
    public UUID usage(UUID municipality) {
        return usage(municipality, "");
    }

    public UUID usage(UUID municipality, String members) {
        return uuid(use(municipality, system(), members).statusCode(201));
    }

    public ValidatableResponse read(UUID usage) {
        return get(USAGES + "/{usage}", usage);
    }

    public ValidatableResponse patch(UUID usage, String body) {
        return patch(USAGES + "/" + usage, body);
    }

    public ValidatableResponse patchGeneral(UUID usage, String members) {
        return patch(usage, "{\"general\":{" + members + "}}");
    }

    public ValidatableResponse put(UUID usage, String body) {
        return put(USAGES + "/" + usage, body);
    }

    public ValidatableResponse delete(UUID usage) {
        return delete(USAGES + "/" + usage);
    }

    public static UUID uuid(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("uuid"));
    }
}
