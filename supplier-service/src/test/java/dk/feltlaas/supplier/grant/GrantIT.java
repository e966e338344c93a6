package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class GrantIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private UUID supplier;
    private Api localAdmin;

    @BeforeEach
    void aMunicipalityAndASupplier() {
        municipality = secretariat.municipality();
        supplier = secretariat.supplier();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void grantingLocksTheWholePackageAndTellsEveryone() {
        UUID grant = UUID.fromString(localAdmin
                .post(GRANTS, Map.of("supplierUuid", supplier, "reason", "Aftale 2026-17"), municipality)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v2/organizations/" + municipality + "/grants/"))
                .body("state", equalTo("Active"))
                .body("epoch", equalTo(1))
                .body("municipality.uuid", equalTo(municipality.toString()))
                .body("supplier.uuid", equalTo(supplier.toString()))
                .body("fieldKeys", hasSize(11))
                .body("effect.state", equalTo("TakingEffect"))
                .extract()
                .path("uuid"));

        CloudEvent event = Events.of(Topic.GRANTS, municipality, 1).getFirst();
        assertEquals(EventTypes.GRANT_ACTIVATED, event.type());
        GrantEvent data = event.data(GrantEvent.class);
        assertEquals(grant, data.change().grant());
        assertEquals("activated", data.change().kind());
        assertEquals("Aftale 2026-17", data.change().reason());
        assertEquals(1, data.lockState().epoch());
        assertEquals(Set.of(supplier), data.lockState().suppliers());
        assertEquals(11, data.lockState().fields().size());
        FieldLock ai = data.lockState().lockOn(AI).orElseThrow();
        assertEquals(ControlState.SUPPLIER, ai.state());
        assertEquals(grant, ai.grant());
        assertTrue(ai.supplierName().startsWith("Leverandør"));

        var entry = Events.audit(
                found -> found.entity() != null && grant.equals(found.entity().id()));
        assertEquals("grant.activated", entry.action());
        assertEquals("accepted", entry.decision());
        assertEquals(1L, entry.epoch());
        assertEquals(supplier, entry.supplier());
        assertEquals(municipality, entry.municipality());
        assertEquals("Aftale 2026-17", entry.remark());
    }

    @Test
    void revokingUnlocksAndGrantingAgainIsTheSameGrant() {
        UUID grant = localAdmin.grant(municipality, supplier);

        localAdmin
                .revoke(municipality, grant)
                .then()
                .statusCode(200)
                .body("state", equalTo("Revoked"))
                .body("epoch", equalTo(2));
        assertEquals(grant, localAdmin.grant(municipality, supplier));

        localAdmin
                .get(GRANTS + "/{g}/history", municipality, grant)
                .then()
                .statusCode(200)
                .body("epoch", contains(1, 2, 3))
                .body("change", contains("activated", "revoked", "activated"))
                .body("state", contains("Active", "Revoked", "Active"))
                .body("reason", contains(null, "slut", null))
                .body("by.name", everyItem(equalTo("local-admin@example.dk")))
                .body("at", everyItem(notNullValue()));
        List<GrantEvent> events = Events.grants(municipality, 3);
        assertEquals(
                List.of(1L, 2L, 3L),
                events.stream().map(e -> e.lockState().epoch()).toList());
        assertEquals(
                List.of(11, 0, 11),
                events.stream().map(e -> e.lockState().fields().size()).toList());
        assertEquals(Set.of(), events.get(1).lockState().suppliers());
    }

    @Test
    void aSecondSupplierMayHoldOtherFieldsButNotTheSame() {
        UUID other = secretariat.supplier();
        localAdmin.grant(municipality, supplier, AI);

        localAdmin.grant(municipality, other, RISK);
        localAdmin
                .post(GRANTS, Map.of("supplierUuid", other, "fieldKeys", List.of(RISK, AI)), municipality)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/grant-overlap"))
                .body("fields.key", contains(AI))
                .body("fields.holderUuid", contains(supplier.toString()))
                .body("fields.holder", contains(containsString("Leverandør")))
                .body("fields.since", contains(notNullValue()));
        localAdmin
                .post(GRANTS, Map.of("supplierUuid", secretariat.supplier()), municipality)
                .then()
                .statusCode(409)
                .body("fields.key", contains(RISK, AI));
        assertEquals(2, Events.grants(municipality, 2).getLast().lockState().epoch());
    }

    @Test
    void grantingWhatIsGrantedAlreadyIsRefused() {
        localAdmin.grant(municipality, supplier, AI);

        localAdmin
                .post(GRANTS, Map.of("supplierUuid", supplier, "fieldKeys", List.of(AI)), municipality)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        localAdmin.grant(municipality, supplier, AI, RISK);
        localAdmin.get(GRANTS, municipality).then().body("", hasSize(1)).body("[0].fieldKeys", contains(RISK, AI));
    }

    @Test
    void switchingIsOneEpochWithoutAGap() {
        UUID other = secretariat.supplier();
        UUID from = localAdmin.grant(municipality, supplier);

        localAdmin
                .post(
                        GRANTS + "/switch",
                        Map.of("fromSupplierUuid", supplier, "toSupplierUuid", other, "reason", "Udbud"),
                        municipality)
                .then()
                .statusCode(200)
                .body("supplier.uuid", equalTo(other.toString()))
                .body("state", equalTo("Active"))
                .body("epoch", equalTo(2));
        localAdmin.get(GRANTS + "/{g}", municipality, from).then().body("state", equalTo("Revoked"));
        CloudEvent event = Events.of(Topic.GRANTS, municipality, 2).getLast();
        assertEquals(EventTypes.GRANT_SWITCHED, event.type());
        GrantEvent data = event.data(GrantEvent.class);
        assertEquals(Set.of(other), data.lockState().suppliers());
        assertEquals(11, data.lockState().fields().size());
        var entry = Events.audit(found -> found.entity() != null
                && from.equals(found.entity().id())
                && found.action().equals("grant.switched"));
        assertEquals(supplier, entry.supplier());
        assertEquals(2L, entry.epoch());
    }

    @Test
    void switchingNeedsTwoSuppliersOfWhichOneIsAssigned() {
        localAdmin
                .post(
                        GRANTS + "/switch",
                        Map.of("fromSupplierUuid", supplier, "toSupplierUuid", supplier),
                        municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/toSupplierUuid"));
        localAdmin
                .post(
                        GRANTS + "/switch",
                        Map.of("fromSupplierUuid", supplier, "toSupplierUuid", secretariat.supplier()),
                        municipality)
                .then()
                .statusCode(404);
    }

    @Test
    void aSupplierSeesItsOwnGrantOnly() {
        UUID other = secretariat.supplier();
        UUID own = localAdmin.grant(municipality, supplier, AI);
        UUID others = localAdmin.grant(municipality, other, RISK);
        Api api = Api.as(Tokens.supplierApi(supplier));

        api.get(GRANTS, municipality).then().statusCode(200).body("uuid", contains(own.toString()));
        api.get(GRANTS + "/{g}", municipality, others).then().statusCode(404);
        localAdmin.revoke(municipality, own);
        api.get(GRANTS, municipality).then().statusCode(403);
        Api.as(Tokens.reader(secretariat.municipality()))
                .get(GRANTS, municipality)
                .then()
                .statusCode(403);
    }
}
