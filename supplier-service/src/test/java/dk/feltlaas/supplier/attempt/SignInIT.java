package dk.feltlaas.supplier.attempt;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.LowLimits;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and nobody is locked out by somebody else's guesses. */
@QuarkusTest
@SupplierStack
@TestProfile(LowLimits.class)
class SignInIT {
    private static final String PASSWORD = "en-god-lang-saetning";

    @Inject
    MeterRegistry meters;

    private final Api secretariat = Api.secretariat();
    private final String here = address();
    private final String elsewhere = address();

    @Test
    void afterTenFailuresAnAccountWaitsAtThatAddressOnly() {
        String email = person();
        for (int i = 0; i < 10; i++) {
            signIn(email, "forkert", here).statusCode(401);
        }

        signIn(email, PASSWORD, here)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/too-many-requests"));
        signIn(email, PASSWORD, elsewhere).statusCode(200);
        signIn(person(), PASSWORD, here).statusCode(200);
    }

    @Test
    void theLimitDoesNotTellWhichAccountsExist() {
        String nobody = UUID.randomUUID() + "@example.dk";
        for (int i = 0; i < 10; i++) {
            signIn(nobody, "forkert", here).statusCode(401);
        }

        signIn(nobody, "forkert", here).statusCode(429);
    }

    @Test
    void anAddressThatGuessesAtManyAccountsWaitsButNotItsRegulars() {
        String regular = person();
        String stranger = person();
        signIn(regular, PASSWORD, here).statusCode(200);
        for (int i = 0; i < LowLimits.FAILURES_OF_ADDRESS; i++) {
            signIn(UUID.randomUUID().toString(), "forkert", here).statusCode(401);
        }

        signIn(stranger, PASSWORD, here).statusCode(429);
        signIn(regular, PASSWORD, here).statusCode(200);
        signIn(stranger, PASSWORD, elsewhere).statusCode(200);
    }

    @Test
    void anAccountUnderFireFromEverywhereAnswersFailuresLateAndLetsItsOwnerIn() {
        String email = person();
        for (int i = 0; i < LowLimits.FAILURES_OF_ACCOUNT; i++) {
            signIn(email, "forkert", address()).statusCode(401);
        }

        signIn(email, "forkert", address()).statusCode(401).time(greaterThan(1_900L));
        signIn(email, PASSWORD, address()).statusCode(200);
    }

    @Test
    void clientsOfTheStandardEndpointWaitToo() {
        String client = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            oauth(client).statusCode(401);
        }

        double limited = limited();
        oauth(client).statusCode(429).header("Retry-After", matchesPattern("[1-9][0-9]*"));
        assertEquals(limited + 1, limited());
    }

    @Test
    void bothOutcomesAreInTheAuditLogAndNothingThatWasTypedForNobody() {
        String email = person();
        String typed = "min-hemmelige-adgangskode-" + UUID.randomUUID();
        signIn(email, PASSWORD, here).statusCode(200);
        signIn(email, "forkert", here).statusCode(401);
        signIn(typed, "x", here).statusCode(401);

        AuditEntry granted =
                Events.audit(entry -> isSignIn(entry, email) && entry.decision().equals("accepted"));
        AuditEntry refused =
                Events.audit(entry -> isSignIn(entry, email) && entry.decision().equals("refused"));
        AuditEntry nobody = Events.audit(
                entry -> entry.action().equals("sign-in") && entry.actor().account() == null);

        assertEquals("Account", granted.entity().type());
        assertEquals(List.of("reader"), granted.actor().roles());
        assertEquals("wrong-secret", refused.reason());
        assertEquals("unknown-account", nobody.reason());
        assertEquals("(unknown account)", nobody.actor().name());
        assertNull(nobody.entity());
    }

    private double limited() {
        return meters.counter(Meters.TOKENS_ISSUED, Meters.OUTCOME, "limited").count();
    }

    private static boolean isSignIn(AuditEntry entry, String email) {
        return entry.action().equals("sign-in") && email.equals(entry.actor().name());
    }

    private static ValidatableResponse signIn(String login, String password, String from) {
        return RestAssured.given()
                .header("X-Forwarded-For", from)
                .contentType("application/json")
                .body(Map.of("email", login, "password", password))
                .post("/api/authorize/GetToken")
                .then();
    }

    private ValidatableResponse oauth(String client) {
        return RestAssured.given()
                .header("X-Forwarded-For", here)
                .auth()
                .preemptive()
                .basic(client, "forkert")
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then();
    }

    private String person() {
        String email = UUID.randomUUID() + "@example.dk";
        secretariat
                .person(email, PASSWORD, secretariat.municipality(), "reader")
                .then()
                .statusCode(201);
        return email;
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }
}
