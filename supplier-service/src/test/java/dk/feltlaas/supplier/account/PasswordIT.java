package dk.feltlaas.supplier.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class PasswordIT {
    private static final String OLD = "en-god-lang-saetning";
    private static final String NEW = "en-anden-lang-saetning";
    private static final String PASSWORD = "/api/v2/accounts/{a}/password";

    private final Api secretariat = Api.secretariat();
    private final String email = UUID.randomUUID() + "@example.dk";
    private UUID municipality;
    private UUID account;

    @BeforeEach
    void aPerson() {
        municipality = secretariat.municipality();
        account = person(email);
    }

    @Test
    void aPersonChangesThePasswordByKnowingTheOldOne() {
        Api own = Api.as(signIn(OLD).statusCode(200).extract().path("response.token"));

        own.put(PASSWORD, change("forkert-forkert", NEW), account).then().statusCode(403);
        own.put(PASSWORD, change(OLD, "kort"), account).then().statusCode(400);
        signIn(OLD).statusCode(200);
        own.put(PASSWORD, change(OLD, NEW), account).then().statusCode(204);

        signIn(OLD).statusCode(401);
        signIn(NEW).statusCode(200);
        AuditEntry entry = Events.audit(e -> isAbout(e, "account.password-changed"));
        assertFalse(entry.toString().contains(NEW));
        Events.audit(e -> isAbout(e, "write") && e.decision().equals("refused"));
    }

    @Test
    void nobodyChangesAnothersPasswordByKnowingIt() {
        secretariat.put(PASSWORD, change(OLD, NEW), account).then().statusCode(403);

        signIn(OLD).statusCode(200);
    }

    @Test
    void whoAdministersTheAccountResetsIt() {
        Api.localAdmin(secretariat.municipality())
                .post(PASSWORD + "/reset", Map.of("newPassword", NEW), account)
                .then()
                .statusCode(403);
        signIn(OLD).statusCode(200);

        Api.localAdmin(municipality)
                .post(PASSWORD + "/reset", Map.of("newPassword", NEW), account)
                .then()
                .statusCode(204);

        signIn(OLD).statusCode(401);
        signIn(NEW).statusCode(200);
        Events.audit(e -> isAbout(e, "account.password-reset"));
    }

    @Test
    void aResetIsNoWayAroundTheOldPasswordOrTheAssuranceLevel() {
        UUID admin = person(UUID.randomUUID() + "@example.dk");
        secretariat
                .put(
                        "/api/v2/accounts/{a}/memberships",
                        List.of(Map.of("organizationUuid", municipality, "roles", List.of("local-admin"))),
                        admin)
                .then()
                .statusCode(200);
        Api.as(Tokens.account(admin, "admin").token())
                .post(PASSWORD + "/reset", Map.of("newPassword", NEW), admin)
                .then()
                .statusCode(403);
        Api.as(Tokens.account("low")
                        .member(municipality, "local-admin")
                        .assurance("low")
                        .token())
                .post(PASSWORD + "/reset", Map.of("newPassword", NEW), account)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/step-up-required"));
        signIn(OLD).statusCode(200);
    }

    @Test
    void anApiAccountHasNoPassword() {
        UUID api = UUID.fromString(secretariat
                .post(
                        "/api/v2/accounts",
                        Map.of("kind", "api", "name", "Synk", "organizationUuid", secretariat.supplier()))
                .then()
                .extract()
                .path("uuid"));

        secretariat
                .post(PASSWORD + "/reset", Map.of("newPassword", NEW), api)
                .then()
                .statusCode(400);
    }

    private boolean isAbout(AuditEntry entry, String action) {
        return entry.entity() != null
                && account.equals(entry.entity().id())
                && entry.action().equals(action);
    }

    private static Map<String, String> change(String current, String next) {
        return Map.of("currentPassword", current, "newPassword", next);
    }

    private ValidatableResponse signIn(String password) {
        return Api.anonymous()
                .post("/api/authorize/GetToken", Map.of("email", email, "password", password))
                .then();
    }

    private UUID person(String address) {
        return UUID.fromString(secretariat
                .person(address, OLD, municipality, "reader")
                .then()
                .statusCode(201)
                .extract()
                .path("uuid"));
    }
}
