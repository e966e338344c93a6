package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class SuspensionIT {
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
    void aSupplierThatLosesItsFlagIsSuspendedEverywhereAndComesBack() {
        UUID second = secretariat.municipality();
        UUID grant = localAdmin.grant(municipality, supplier);
        secretariat.grant(second, supplier);

        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("isSupplier", false), supplier);
        for (UUID each : List.of(municipality, second)) {
            CloudEvent event = Events.of(Topic.GRANTS, each, 2).getLast();
            assertEquals(EventTypes.GRANT_SUSPENDED, event.type());
            assertEquals(List.of(), event.data(GrantEvent.class).lockState().fields());
        }
        localAdmin
                .get(GRANTS, municipality)
                .then()
                .body("state", contains("Suspended"))
                .body("epoch", contains(2));
        var entry = Events.audit(found -> found.entity() != null
                && grant.equals(found.entity().id())
                && found.action().equals("grant.suspended"));
        assertEquals(2L, entry.epoch());

        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("isSupplier", true), supplier);
        assertEquals(
                EventTypes.GRANT_RESUMED,
                Events.of(Topic.GRANTS, municipality, 3).getLast().type());
        localAdmin.get(GRANTS, municipality).then().body("state", contains("Active"));
    }

    @Test
    void aDisabledSupplierIsSuspendedAndWaitsWhileAnotherHoldsItsFields() {
        UUID other = secretariat.supplier();
        localAdmin.grant(municipality, supplier, AI);
        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("disabled", true), supplier);
        localAdmin
                .post(GRANTS, Map.of("supplierUuid", supplier, "fieldKeys", List.of(RISK)), municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/supplierUuid"));
        UUID others = localAdmin.grant(municipality, other, AI);

        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("disabled", false), supplier);
        localAdmin.get(GRANTS, municipality).then().body("state", contains("Suspended", "Active"));

        localAdmin.revoke(municipality, others);
        localAdmin.grant(municipality, supplier, AI);
        localAdmin.get(GRANTS, municipality).then().body("state", contains("Active", "Revoked"));
    }
}
