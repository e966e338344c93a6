package dk.feltlaas.gdpr.testing;

import static io.restassured.RestAssured.given;

import dk.feltlaas.platform.testing.KitosContract;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The API of this service, called with one token. */
public record Api(String token) {
    public static final String REGISTRATIONS = "/api/v2/data-processing-registrations";

    public RequestSpecification request() {
        return given().filter(KitosContract.HELD).auth().oauth2(token).contentType("application/json");
    }

    public ValidatableResponse get(String path, Object... values) {
        return request().get(path, values).then();
    }

    public ValidatableResponse create(UUID municipality, String name) {
        return post(REGISTRATIONS, "{\"organizationUuid\":\"%s\",\"name\":\"%s\"}".formatted(municipality, name));
    }

    /** A new registration with a name of its own. */
    public UUID registration(UUID municipality) {
        return UUID.fromString(create(municipality, "Behandling " + UUID.randomUUID())
                .statusCode(201)
                .extract()
                .path("uuid"));
    }

    public ValidatableResponse registration(UUID municipality, String members) {
        return post(
                REGISTRATIONS,
                "{\"organizationUuid\":\"%s\",\"name\":\"Behandling %s\",%s}"
                        .formatted(municipality, UUID.randomUUID(), members));
    }

    public ValidatableResponse read(UUID registration) {
        return get(REGISTRATIONS + "/{uuid}", registration);
    }

    public ValidatableResponse patch(UUID registration, String body) {
        return patch(REGISTRATIONS + "/" + registration, body);
    }

    public ValidatableResponse put(UUID registration, String body) {
        return request().body(body).put(REGISTRATIONS + "/" + registration).then();
    }

    public ValidatableResponse delete(UUID registration) {
        return request().delete(REGISTRATIONS + "/" + registration).then();
    }

    public ValidatableResponse postDate(UUID registration, String body) {
        return post(dates(registration), body);
    }

    /** A new oversight date of that day. */
    public UUID date(UUID registration, String day) {
        return UUID.fromString(postDate(registration, "{\"completedAt\":\"" + day + "\"}")
                .statusCode(200)
                .extract()
                .path("uuid"));
    }

    public ValidatableResponse patchDate(UUID registration, UUID date, String body) {
        return patch(dates(registration) + "/" + date, body);
    }

    public ValidatableResponse deleteDate(UUID registration, UUID date) {
        return request().delete(dates(registration) + "/" + date).then();
    }

    public ValidatableResponse profile(UUID usage, UUID municipality) {
        return get(profilePath(usage, municipality));
    }

    public ValidatableResponse patchProfile(UUID usage, UUID municipality, String body) {
        return patch(profilePath(usage, municipality), body);
    }

    public ValidatableResponse putProfile(UUID usage, UUID municipality, String body) {
        return request().body(body).put(profilePath(usage, municipality)).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse patch(String path, String body) {
        return request()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(body)
                .patch(path)
                .then();
    }

    private static String dates(UUID registration) {
        return REGISTRATIONS + "/" + registration + "/oversight-dates";
    }

    private static String profilePath(UUID usage, UUID municipality) {
        return "/internal/usage-profiles/" + usage + "?municipality=" + municipality;
    }
}
