package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class SeveralSuppliersIT {
    private static final String AI = "ItSystemUsage.ContainsAITechnology";
    private final World world;

    SeveralSuppliersIT(World world) {
        this.world = world;
    }

    @Test
    void aSupplierReachesExactlyTheMunicipalitiesThatGrantedIt() {
        Municipality one = world.municipality("Svendborg Kommune");
        Municipality two = world.municipality("Nyborg Kommune");
        Municipality three = world.municipality("Assens Kommune");
        Client adminOne = world.person(one, "local-admin");
        Client adminTwo = world.person(two, "local-admin");
        Client adminThree = world.person(three, "local-admin");
        UUID usageOne = world.usage(adminOne, one);
        UUID usageTwo = world.usage(adminTwo, two);
        UUID usageThree = world.usage(adminThree, three);
        Supplier supplier = world.supplier("Siteimprove");

        Grants.grant(adminOne, one, supplier);
        Grants.grant(adminTwo, two, supplier);

        Set<String> seen = usagesSeenBy(supplier);
        assertTrue(seen.contains(usageOne.toString()));
        assertTrue(seen.contains(usageTwo.toString()));
        assertFalse(seen.contains(usageThree.toString()));
        supplier.api()
                .patch("/api/v2/it-system-usages/" + usageThree, "{\"general\": {\"containsAITechnology\": \"Yes\"}}")
                .expect(403);
        adminTwo.get("/api/v2/it-system-usages/" + usageOne).expect(403);
    }

    @Test
    void aSecondSupplierIsRefusedTheFieldsOfTheFirstAndToldWhoHoldsThem() {
        Municipality municipality = world.municipality("Kolding Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier first = world.supplier("Schultz");
        Supplier second = world.supplier("Novax");
        Grants.grant(localAdmin, municipality, first);

        Answer refused = localAdmin
                .post(Grants.path(municipality), "{\"supplierUuid\": \"%s\"}".formatted(second.uuid()))
                .expect(409);

        assertTrue(refused.body().toString().contains(first.name()), () -> "names the holder: " + refused.body());
        assertTrue(refused.body().toString().contains(AI), () -> "names the fields: " + refused.body());
    }

    @Test
    void switchingSupplierIsOneStepInWhichTheFieldsAreNeverUnlocked() {
        Municipality municipality = world.municipality("Horsens Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier leaving = world.supplier("Computopic");
        Supplier coming = world.supplier("Secure ISMS");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        UUID grant = Grants.grant(localAdmin, municipality, leaving);
        long epochBefore = epoch(localAdmin, municipality, grant);

        Answer switched = localAdmin
                .post(Grants.path(municipality) + "/switch", """
                        {"fromSupplierUuid": "%s", "toSupplierUuid": "%s", "reason": "Nyt udbud"}""".formatted(leaving.uuid(), coming.uuid()))
                .expect(200);
        UUID newGrant = World.uuid(switched.body());
        Grants.awaitInEffect(localAdmin, municipality, newGrant);

        assertEquals(epochBefore + 1, epoch(localAdmin, municipality, newGrant), "one epoch for both changes");
        leaving.api()
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"Yes\"}}")
                .expect(403);
        localAdmin
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"Yes\"}}")
                .expectLocked(coming.name(), AI);
        coming.api()
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"Yes\"}}")
                .expect(200);
    }

    @Test
    void aSupplierThatLosesItsFlagLosesItsLocksUntilItReturns() {
        Municipality municipality = world.municipality("Viborg Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Rambøll");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        UUID grant = Grants.grant(localAdmin, municipality, supplier);
        String organization = "/api/v2/internal/organizations/" + supplier.uuid() + "/patch";

        world.secretariat().patch(organization, "{\"isSupplier\": false}").expect(200);
        Grants.awaitInEffect(localAdmin, municipality, grant);
        localAdmin
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"Yes\"}}")
                .expect(200);
        int refused = supplier.api()
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"No\"}}")
                .status();
        assertTrue(refused == 403 || refused == 401, () -> "answered " + refused);

        world.secretariat().patch(organization, "{\"isSupplier\": true}").expect(200);
        Grants.awaitInEffect(localAdmin, municipality, grant);
        localAdmin
                .patch(usage, "{\"general\": {\"containsAITechnology\": \"No\"}}")
                .expectLocked(supplier.name(), AI);
    }

    private Set<String> usagesSeenBy(Supplier supplier) {
        Set<String> seen = new HashSet<>();
        for (JsonNode usage :
                supplier.api().get("/api/v2/it-system-usages").expect(200).body()) {
            seen.add(usage.path("uuid").asText());
        }
        return seen;
    }

    private static long epoch(Client localAdmin, Municipality municipality, UUID grant) {
        return localAdmin
                .get(Grants.path(municipality) + "/" + grant)
                .expect(200)
                .body()
                .path("epoch")
                .asLong();
    }
}
