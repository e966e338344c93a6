package dk.feltlaas.supplier.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who sign in with a real provider, step by step as their browsers go. */
@QuarkusTest
@SupplierStack
@WithTestResource(ProviderProcess.class)
class ProviderSignInIT {
    private static final String PASSWORD = "en-god-lang-saetning";
    private static final String DOOR = "/oauth2/login";

    @TestHTTPResource(DOOR)
    URI door;

    private final Api secretariat = Api.secretariat();
    private final Browser browser = new Browser();

    @BeforeEach
    void people() {
        account("high");
        account("plain");
        account("unverified");
        secretariat.post("/api/v2/accounts/{a}/disable", Map.of(), account("disabled"));
    }

    @Test
    void theProvidersWordBecomesATokenOfOursWithItsLevel() throws IOException {
        HttpResponse<String> answer = browser.open(Browser.target(browser.open(callbackFor("high"))));

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        JsonNode claims = claims(answer);
        assertEquals(email("high"), claims.path("upn").asText());
        assertEquals("high", claims.path("loa").asText());
        assertEquals("feltlaas", claims.path("aud").asText());
        Api.as(token(answer)).get("/api/v2/organizations?pageSize=1").then().statusCode(200);
    }

    @Test
    void whatSaysNothingOfALevelIsTheLowestWhateverTheAccountHas() throws IOException {
        assertEquals(
                "low",
                claims(browser.open(Browser.target(browser.open(callbackFor("plain")))))
                        .path("loa")
                        .asText());
    }

    @Test
    void theProviderIsAskedForACodeBoundToThisBrowser() {
        Map<String, String> asked = Browser.parameters(Browser.target(browser.open(door)));

        assertEquals("code", asked.get("response_type"));
        assertEquals("S256", asked.get("code_challenge_method"));
        assertFalse(asked.get("code_challenge").isEmpty());
        assertFalse(asked.get("nonce").isEmpty());
        assertEquals(URI.create(door + "/callback"), URI.create(asked.get("redirect_uri")));
        assertTrue(Set.of(asked.get("scope").split(" ")).containsAll(Set.of("openid", "email")));
        assertNotEquals(
                asked.get("state"),
                Browser.parameters(Browser.target(new Browser().open(door))).get("state"));
    }

    @Test
    void anotherStateThanTheBrowserWasGivenIsRefused() {
        URI callback = callbackFor("high");
        String state = Browser.parameters(callback).get("state");

        assertRefused(browser.open(
                URI.create(callback.toString().replace(state, UUID.randomUUID().toString()))));
    }

    @Test
    void aCodeIsOfNoUseInAnotherBrowserWhichIsAskedToSignInItself() {
        Browser other = new Browser();
        HttpResponse<String> answer = other.open(callbackFor("high"));

        assertEquals(302, answer.statusCode());
        assertEquals(
                Browser.target(new Browser().open(door)).getPath(),
                Browser.target(answer).getPath());
        assertFalse(Browser.parameters(Browser.target(answer)).get("state").isEmpty());
    }

    @Test
    void aCodeIsOfNoUseTwiceEvenWithEverythingTheBrowserHad() {
        URI callback = callbackFor("high");
        Browser copy = browser.copy();
        HttpResponse<String> first = browser.open(callback);

        assertEquals(302, first.statusCode(), first.body());
        assertRefused(copy.open(callback));
    }

    @Test
    void whoLeavesHalfWayMayBeginAgain() {
        callbackFor("high");

        assertEquals(302, browser.open(door).statusCode());
    }

    @Test
    void everyTokenIsASignInOfItsOwn() {
        browser.open(Browser.target(browser.open(callbackFor("high"))));

        assertEquals(List.of(), browser.cookiesFor(DOOR));
        assertEquals(302, browser.open(door).statusCode());
    }

    @Test
    void whoHasNoAccountHereGetsNothing() {
        assertSignedInForNothing("stranger");
    }

    @Test
    void aDisabledAccountGetsNothing() {
        assertSignedInForNothing("disabled");
    }

    @Test
    void anUnverifiedAddressIsNobodys() {
        assertSignedInForNothing("unverified");
    }

    @Test
    void whatTheProviderIssuesOpensNothingButItsDoor() throws IOException {
        URI callback = callbackFor("high");
        HttpResponse<String> back = browser.open(callback);
        String session = browser.cookiesFor(DOOR).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce("", (all, one) -> all + one + ";");

        assertEquals(302, back.statusCode(), back.body());
        assertFalse(session.isEmpty());
        RestAssured.given()
                .header("Cookie", session)
                .get("/api/v2/organizations")
                .then()
                .statusCode(401);
    }

    @Test
    void everySignInIsInTheAuditLog() {
        browser.open(Browser.target(browser.open(callbackFor("high"))));
        assertSignedInForNothing("disabled");

        AuditEntry granted = Events.audit(entry -> isSignIn(entry, email("high")));
        AuditEntry refused = Events.audit(entry -> isSignIn(entry, email("disabled")));

        assertEquals("accepted", granted.decision());
        assertEquals("high", granted.actor().assurance());
        assertEquals("refused", refused.decision());
        assertEquals("disabled", refused.reason());
    }

    private void assertSignedInForNothing(String username) {
        Browser other = new Browser();
        HttpResponse<String> answer = other.open(Browser.target(other.open(callbackFor(username, other))));

        assertEquals(403, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("access_token"));
        assertEquals(List.of(), other.cookiesFor(DOOR));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), answer.body());
        assertFalse(answer.headers().firstValue("Location").isPresent());
    }

    /** The address the provider sends the browser back to, once the person has signed in there. */
    private URI callbackFor(String username) {
        return callbackFor(username, browser);
    }

    private URI callbackFor(String username, Browser with) {
        HttpResponse<String> page = with.open(Browser.target(with.open(door)));
        HttpResponse<String> signedIn = with.signIn(page, username, PASSWORD);
        assertEquals(302, signedIn.statusCode(), signedIn.body());
        return Browser.target(signedIn);
    }

    /** Made where there is none yet; answers its id. */
    private UUID account(String username) {
        var made = secretariat.person(email(username), PASSWORD, secretariat.municipality(), "reader");
        return made.statusCode() == 201 ? UUID.fromString(made.path("uuid")) : known(username);
    }

    private UUID known(String username) {
        List<Map<String, String>> all =
                secretariat.get("/api/v2/accounts?pageSize=100").path("");
        return all.stream()
                .filter(one -> email(username).equals(one.get("email")))
                .map(one -> UUID.fromString(one.get("uuid")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSignIn(AuditEntry entry, String email) {
        return entry.action().equals("sign-in") && email.equals(entry.actor().name());
    }

    private static String email(String username) {
        return username + "@kommune.example";
    }

    private static String token(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private static JsonNode claims(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token(answer).split("\\.")[1]));
    }
}
