package dk.feltlaas.supplier;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.testing.Acting;
import dk.feltlaas.platform.testing.GoingRound;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets who forgets, or goes round, every check of the application: nothing of others. */
@QuarkusTest
@SupplierStack
class WallIT extends GoingRound {
    private final Api secretariat = Api.secretariat();

    private UUID here;
    private UUID there;
    private UUID supplier;
    private Caller member;
    private Caller isms;
    private UUID ours;
    private UUID theirs;

    @BeforeEach
    void aGrantInEachOfTwoMunicipalities() {
        here = secretariat.municipality();
        there = secretariat.municipality();
        supplier = secretariat.supplier();
        member = Acting.person(here, Role.LOCAL_ADMIN);
        isms = Acting.supplier(supplier);
        ours = granted(here, secretariat.supplier());
        theirs = granted(there, supplier);
    }

    @Test
    void theRuntimeRoleOnlyReadsAndWritesRows() {
        assertWalled(Set.of(), Set.of("grant_history", "organization_unit", "account", "membership", "account_secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier_grant", "held_field", "municipality_locks", "control_state"})
    void aMunicipalityIsShownItsOwnLocks(String table) {
        assertEquals(List.of(here), rows(member, "select distinct municipality from " + table, UUID.class));
    }

    @Test
    void whatHangsOnThemIsShownWithThem() {
        assertEquals(List.of(ours), shown(member, "select distinct h.grant from GrantHistoryEntry h", UUID.class));
        assertEquals(List.of(here), rows(member, "select distinct organization from organization_unit", UUID.class));
        assertEquals(List.of(), rows(member, "select distinct municipality from lock_effect", UUID.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier_grant", "held_field", "municipality_locks", "control_state"})
    void aSupplierIsShownTheLocksOfThoseThatGrantedIt(String table) {
        assertEquals(List.of(there), rows(isms, "select distinct municipality from " + table, UUID.class));
    }

    @Test
    void ofThemASupplierIsShownItsOwnGrantsAndAfterTheyEndedNothingElse() {
        granted(there, secretariat.supplier(), RISK);
        assertEquals(List.of(theirs), shown(isms, "select g.id from Grant g", UUID.class));
        assertEquals(List.of(theirs), shown(isms, "select distinct h.grant from HeldField h", UUID.class));

        secretariat.revoke(there, theirs);
        assertEquals(List.of(theirs), shown(isms, "select g.id from Grant g", UUID.class));
        assertEquals(List.of(), rows(isms, "select municipality from control_state", UUID.class));
    }

    @Test
    void anAuditorIsShownAllAndWritesNothing() {
        List<UUID> grants = shown(Acting.auditor(), "select g.id from Grant g", UUID.class);

        assertTrue(grants.containsAll(List.of(ours, theirs)));
        assertEquals(0, execute(Acting.auditor(), "update supplier_grant set epoch = epoch"));
        assertEquals(0, execute(Acting.auditor(), "update account set enabled = false"));
    }

    @Test
    void writesReachNoLocksOfOthers() {
        String to = " set municipality = '" + there + "'";
        assertEquals(0, execute(isms, "update supplier_grant set state = 'ACTIVE'"));
        assertEquals(0, execute(isms, "delete from held_field"));
        assertEquals(1, execute(member, "update supplier_grant set epoch = epoch"));
        assertEquals(0, execute(member, "update supplier_grant set epoch = 9 where id = '" + theirs + "'"));
        assertNotWritten(member, "update control_state" + to);
        assertNotWritten(
                member,
                "insert into lock_effect (municipality, service, epoch, applied_at) values ('" + there
                        + "', 'registry', 99, now())");
        assertNotWritten(
                member,
                "insert into grant_history (id, grant_id, epoch, change, state, field_keys, by_account, by_name, at)"
                        + " values (gen_random_uuid(), '" + theirs
                        + "', 99, 'revoked', 'Revoked', '{}', gen_random_uuid(), 'x', now())");
    }

    @Test
    void accountsAreShownToTheirOrganisationsWhole() {
        UUID neighbour = person(here, "reader");
        UUID stranger = person(there, "reader");
        UUID both = person(here, "reader");
        memberships(both, here, there);

        assertEquals(Set.of(neighbour, both), Set.copyOf(shown(member, "select a.id from Account a", UUID.class)));
        assertEquals(
                Set.of(here, there),
                Set.copyOf(rows(
                        member, "select organization from membership where account = '" + both + "'", UUID.class)));
        assertEquals(
                List.of(),
                rows(member, "select password_hash from account where id = '" + stranger + "'", String.class));
        Api.localAdmin(here).get("/api/v2/accounts/{a}", stranger).then().statusCode(403);
        Api.localAdmin(here)
                .get("/api/v2/accounts/{a}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void secretsAreShownToTheOrganisationOfTheirAccount() {
        UUID client = id(secretariat.post(
                "/api/v2/accounts", Map.of("kind", "api", "name", "ISMS", "organizationUuid", supplier)));

        assertEquals(List.of(client), rows(isms, "select account from account_secret", UUID.class));
        assertEquals(List.of(), rows(member, "select account from account_secret", UUID.class));
        assertNotWritten(
                Acting.auditor(),
                "insert into account_secret (id, account, hash, created_at, version) values (gen_random_uuid(), '"
                        + client + "', 'mine', now(), 0)");
    }

    @Test
    void writesReachNoAccountsOfOthersAndGiveNoRoles() {
        UUID neighbour = person(here, "reader");
        UUID stranger = person(there, "reader");
        String everywhere = "update account set global_roles = '{global-admin}' where id = '" + neighbour + "'";

        assertEquals(0, execute(member, "update account set enabled = false where id = '" + stranger + "'"));
        assertEquals(0, execute(member, "delete from membership where account = '" + stranger + "'"));
        assertEquals(1, execute(member, "update account set enabled = false where id = '" + neighbour + "'"));
        assertNotWritten(member, everywhere);
        assertNotWritten(
                member,
                "insert into membership (id, account, organization, roles, version) values (gen_random_uuid(), '"
                        + neighbour + "', '" + there + "', '{local-admin}', 0)");
        assertNotWritten(
                member,
                "insert into account (id, kind, name, email, password_hash, assurance, global_roles, enabled, created_at,"
                        + " modified_at, version) values (gen_random_uuid(), 'PERSON', 'x', 'x@example.dk', 'x', 'LOW',"
                        + " '{global-admin}', true, now(), now(), 0)");
    }

    private UUID granted(UUID municipality, UUID to) {
        secretariat.put(
                INTERNAL + "/{m}/suppliers/fields",
                Map.of("configurations", List.of(Map.of("fieldKey", AI, "controlState", "Shared"))),
                municipality);
        return granted(municipality, to, AI);
    }

    private UUID granted(UUID municipality, UUID to, String field) {
        return secretariat.grant(municipality, to, field);
    }

    private UUID person(UUID organization, String role) {
        return id(secretariat.person(UUID.randomUUID() + "@example.dk", "en-lang-saetning-til", organization, role));
    }

    private void memberships(UUID account, UUID... organizations) {
        secretariat
                .put(
                        "/api/v2/accounts/{a}/memberships",
                        List.of(organizations).stream()
                                .map(one -> Map.of("organizationUuid", one, "roles", List.of("reader")))
                                .toList(),
                        account)
                .then()
                .statusCode(200);
    }

    private static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("uuid"));
    }
}
