package dk.feltlaas.supplier.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class AccountIT {
    private static final String ACCOUNTS = "/api/v2/accounts";
    private static final String PASSWORD = "en-god-lang-sætning";

    @Inject
    EntityManager entities;

    private final Api secretariat = Api.secretariat();

    @Test
    void aPersonIsCreatedAndEveryServiceIsTold() {
        UUID municipality = secretariat.municipality();
        String email = "Lise.%s@Example.dk".formatted(UUID.randomUUID());

        UUID id = id(person(secretariat, email, municipality, "local-admin")
                .statusCode(201)
                .header("Location", containsString(ACCOUNTS + "/"))
                .body("kind", equalTo("person"))
                .body("email", equalTo(email.toLowerCase(Locale.ROOT)))
                .body("memberships.organizationUuid", contains(municipality.toString()))
                .body("assuranceLevel", equalTo("substantial"))
                .body("", not(hasItem("clientSecret"))));

        AccountState state = state(id, 1);
        assertEquals(email.toLowerCase(Locale.ROOT), state.name());
        assertEquals("person", state.kind());
        assertEquals(List.of(new MembershipState(municipality, Set.of("local-admin"))), state.memberships());
        assertTrue(state.enabled());
        assertNull(state.supplier());
        var entry = Events.audit(
                found -> found.entity() != null && id.equals(found.entity().id()));
        assertEquals("account.created", entry.action());
        assertTrue(entry.changes().stream()
                .filter(change -> change.field().equals("passwordHash"))
                .allMatch(change -> change.after().asText().equals("(value withheld)")));
    }

    @Test
    void anApiAccountShowsItsSecretOnceAndKeepsOnlyAHash() {
        UUID supplier = secretariat.supplier();

        var created = api(supplier).statusCode(201).body("clientSecret", notNullValue());
        UUID id = id(created);
        String secret = created.extract().path("clientSecret");

        assertEquals(id.toString(), created.extract().path("clientId"));
        secretariat
                .get(ACCOUNTS + "/{a}", id)
                .then()
                .body("clientSecret", nullValue())
                .body("secrets", hasSize(1))
                .body("organization.uuid", equalTo(supplier.toString()));
        assertEquals(supplier, state(id, 1).supplier());
        String hash = Wall.asService(() ->
                (String) entities.createNativeQuery("select hash from account_secret where account = ?1", String.class)
                        .setParameter(1, id)
                        .getSingleResult());
        assertTrue(hash.startsWith("$2"), "a bcrypt hash");
        assertFalse(hash.contains(secret));
    }

    @Test
    void aSecretIsReplacedWithoutAPause() {
        var created = api(secretariat.supplier());
        UUID id = id(created);
        String first = created.extract().path("clientSecret");
        String firstUuid = created.extract().path("secrets[0].uuid");

        String second = secretariat
                .post(ACCOUNTS + "/{a}/secrets", "{}", id)
                .then()
                .statusCode(201)
                .extract()
                .path("clientSecret");
        signsIn(id.toString(), first, 200);
        signsIn(id.toString(), second, 200);
        secretariat
                .post(ACCOUNTS + "/{a}/secrets", "{}", id)
                .then()
                .statusCode(400)
                .body("detail", containsString("two active secrets"));

        secretariat.delete(ACCOUNTS + "/{a}/secrets/{s}", id, firstUuid).then().statusCode(204);
        signsIn(id.toString(), first, 401);
        signsIn(id.toString(), second, 200);
        secretariat.delete(ACCOUNTS + "/{a}/secrets/{s}", id, firstUuid).then().statusCode(404);
    }

    @Test
    void aDisabledAccountCannotSignInUntilItIsEnabled() {
        String email = UUID.randomUUID() + "@example.dk";
        UUID id = id(person(secretariat, email, secretariat.municipality(), "reader"));

        secretariat
                .post(ACCOUNTS + "/{a}/disable", "{}", id)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        signsIn(email, PASSWORD, 401);
        assertFalse(state(id, 2).enabled());

        secretariat.post(ACCOUNTS + "/{a}/enable", "{}", id).then().statusCode(200);
        signsIn(email, PASSWORD, 200);
        assertTrue(state(id, 3).enabled());
    }

    @Test
    void theLastGlobalAdminCannotBeDisabled() {
        String first = secretariat
                .get(ACCOUNTS)
                .then()
                .extract()
                .path("find { it.email == '%s' }.uuid".formatted(SupplierStack.FIRST_EMAIL));

        secretariat
                .post(ACCOUNTS + "/{a}/disable", "{}", first)
                .then()
                .statusCode(400)
                .body("detail", containsString("last global admin"));
    }

    @Test
    void whatAnApiAccountMayFollowsItsOrganization() {
        UUID supplier = secretariat.supplier();
        UUID id = id(api(supplier));

        secretariat.patch(Api.INTERNAL + "/{o}/patch", Map.of("isSupplier", false), supplier);
        assertNull(state(id, 2).supplier());

        secretariat.patch(Api.INTERNAL + "/{o}/patch", Map.of("disabled", true), supplier);
        assertFalse(state(id, 3).enabled());
    }

    @Test
    void oneEmailBelongsToOneAccount() {
        String email = UUID.randomUUID() + "@example.dk";
        UUID municipality = secretariat.municipality();
        person(secretariat, email, municipality, "reader").statusCode(201);

        person(secretariat, email.toUpperCase(Locale.ROOT), municipality, "reader")
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void aLocalAdminAdministersItsOrganizationAndNoOther() {
        UUID own = secretariat.municipality();
        UUID other = secretariat.municipality();
        Api localAdmin = Api.localAdmin(own);

        UUID id = id(person(localAdmin, UUID.randomUUID() + "@example.dk", own, "editor")
                .statusCode(201));
        person(localAdmin, UUID.randomUUID() + "@example.dk", other, "reader").statusCode(403);
        localAdmin
                .put(ACCOUNTS + "/{a}/memberships", memberships(own, "reader", other, "reader"), id)
                .then()
                .statusCode(403);
        localAdmin
                .put(ACCOUNTS + "/{a}/memberships", memberships(own, "reader"), id)
                .then()
                .statusCode(200);
        Api.as(Tokens.editor(own))
                .post(ACCOUNTS + "/{a}/disable", "{}", id)
                .then()
                .statusCode(403);

        secretariat
                .put(ACCOUNTS + "/{a}/memberships", memberships(own, "reader", other, "editor"), id)
                .then()
                .statusCode(200);
        localAdmin.post(ACCOUNTS + "/{a}/disable", "{}", id).then().statusCode(403);
        localAdmin
                .put(ACCOUNTS + "/{a}/memberships", "[]", id)
                .then()
                .statusCode(200)
                .body("memberships.organizationUuid", contains(other.toString()));
    }

    @Test
    void onlyTheSecretariatGivesGlobalRoles() {
        UUID own = secretariat.municipality();
        Map<String, ?> auditor = Map.of(
                "kind",
                "person",
                "email",
                UUID.randomUUID() + "@example.dk",
                "name",
                "Revisor",
                "password",
                PASSWORD,
                "globalRoles",
                List.of("auditor"));

        Api.localAdmin(own).post(ACCOUNTS, auditor).then().statusCode(403);
        secretariat.post(ACCOUNTS, auditor).then().statusCode(201).body("globalRoles", contains("auditor"));
    }

    @Test
    void nobodyVouchesForMoreThanTheirOwnSignIn() {
        UUID own = secretariat.municipality();
        String low = Tokens.account("lav@example.dk")
                .member(own, "local-admin")
                .assurance("low")
                .token();

        person(Api.as(low), UUID.randomUUID() + "@example.dk", own, "reader")
                .statusCode(401)
                .header("WWW-Authenticate", containsString("acr_values=\"substantial\""));
    }

    @Test
    void callersSeeTheAccountsTheyAdministerAndTheirOwn() {
        UUID own = secretariat.municipality();
        UUID mine = id(person(secretariat, UUID.randomUUID() + "@example.dk", own, "reader"));
        UUID other = id(person(secretariat, UUID.randomUUID() + "@example.dk", secretariat.municipality(), "reader"));
        Api localAdmin = Api.localAdmin(own);

        localAdmin.get(ACCOUNTS).then().statusCode(200).body("uuid", contains(mine.toString()));
        localAdmin.get(ACCOUNTS + "/{a}", other).then().statusCode(403);
        localAdmin.get(ACCOUNTS + "/{a}", UUID.randomUUID()).then().statusCode(404);
        Api itself = Api.as(Tokens.account(mine, "mig@example.dk").token());
        itself.get(ACCOUNTS).then().body("uuid", contains(mine.toString()));
        itself.get(ACCOUNTS + "/{a}", mine).then().statusCode(200);
        secretariat.get(ACCOUNTS + "?organizationUuid=" + own).then().body("uuid", contains(mine.toString()));
        Api.as(Tokens.reader(own)).get(ACCOUNTS).then().statusCode(200).body("", empty());
    }

    @Test
    void anAccountThatBelongsTwiceToOneOrganizationIsRefused() {
        UUID own = secretariat.municipality();
        UUID id = id(person(secretariat, UUID.randomUUID() + "@example.dk", own, "reader"));

        secretariat
                .put(ACCOUNTS + "/{a}/memberships", memberships(own, "reader", own, "editor"), id)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/1/organizationUuid"));
        secretariat.get(ACCOUNTS + "/{a}", id).then().body("memberships[0].roles", containsInAnyOrder("reader"));
    }

    private static ValidatableResponse person(Api caller, String email, UUID organization, String role) {
        return caller.person(email, PASSWORD, organization, role).then();
    }

    private ValidatableResponse api(UUID organization) {
        return secretariat
                .post(ACCOUNTS, Map.of("kind", "api", "name", "Synkronisering", "organizationUuid", organization))
                .then();
    }

    private static String memberships(Object... organizationsAndRoles) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < organizationsAndRoles.length; i += 2) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"organizationUuid\":\"%s\",\"roles\":[\"%s\"]}"
                            .formatted(organizationsAndRoles[i], organizationsAndRoles[i + 1]));
        }
        return "[" + list + "]";
    }

    private static void signsIn(String login, String secret, int status) {
        Api.anonymous()
                .post("/api/authorize/GetToken", Map.of("email", login, "password", secret))
                .then()
                .statusCode(status);
    }

    /** As it was told the given time, counting from 1. */
    private static AccountState state(UUID id, int time) {
        return Events.of(Topic.ACCOUNTS, id, time).get(time - 1).data(AccountState.class);
    }

    private static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("uuid"));
    }
}
