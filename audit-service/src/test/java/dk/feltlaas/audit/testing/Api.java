package dk.feltlaas.audit.testing;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Asks the service as somebody. */
public final class Api {
    public static final String ENTRIES = "/api/v2/audit/entries";

    private Api() {}

    public static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    /** Searches with names and values of query parameters. */
    public static ValidatableResponse search(String token, Object... namesAndValues) {
        RequestSpecification request = as(token);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.queryParam(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return request.get(ENTRIES).then();
    }
}
