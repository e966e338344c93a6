package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;

import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token issued earlier is worth no more than what its account may do now, in every service. */
@ExtendWith(RunningStack.class)
class LostRightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOTE = "{\"general\": {\"notes\": \"Stadig her?\"}}";

    private final World world;

    LostRightsIT(World world) {
        this.world = world;
    }

    @Test
    void aPersonWhoseRoleWasTakenAwayIsRefusedWithTheTokenItStillHas() {
        Municipality municipality = world.municipality("Middelfart Kommune");
        String email = "tidligere@middelfart.example";
        String password = "Langt kodeord " + UUID.randomUUID();
        UUID account = World.uuid(world.secretariat()
                .post("/api/v2/accounts", """
                        {"kind": "person", "email": "%s", "name": "Forhenværende", "password": "%s",
                         "memberships": [{"organizationUuid": "%s", "roles": ["local-admin"]}]}""".formatted(email, password, municipality.uuid()))
                .expect(201)
                .body());
        Client former = world.signIn(email, password);
        UUID usage = world.usage(former, municipality);
        UUID registration = world.registration(former, municipality);
        former.patch("/api/v2/it-system-usages/" + usage, NOTE).expect(200);

        world.secretariat()
                .put("/api/v2/accounts/" + account + "/memberships", "[]")
                .expect(200);

        awaitStatus(403, former, "/api/v2/it-system-usages/" + usage, NOTE);
        awaitStatus(403, former, "/api/v2/data-processing-registrations/" + registration, "{\"name\": \"Nyt navn\"}");
        former.post(
                        Grants.path(municipality),
                        "{\"supplierUuid\": \"%s\"}"
                                .formatted(world.supplier("Citrix").uuid()))
                .expect(403);
    }

    @Test
    void aDisabledApiAccountIsNobody() {
        Municipality municipality = world.municipality("Kerteminde Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("TARGIT");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        Grants.grant(localAdmin, municipality, supplier);
        supplier.api().get(usage).expect(200);

        world.secretariat()
                .post("/api/v2/accounts/" + supplier.account() + "/disable", "{}")
                .expect(200);

        awaitStatus(401, supplier.api(), usage, "{\"general\": {\"containsAITechnology\": \"Yes\"}}");
    }

    private static void awaitStatus(int status, Client client, String path, String json) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> client.patch(path, json)
                .expect(status));
    }
}
