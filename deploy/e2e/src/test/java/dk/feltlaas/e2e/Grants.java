package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.time.Duration;
import java.util.UUID;

/** Granting and revoking as a local admin does it, and waiting until it is in effect everywhere. */
public final class Grants {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Grants() {}

    public static UUID grant(Client localAdmin, Municipality municipality, Supplier supplier) {
        UUID grant = begin(localAdmin, municipality, supplier);
        awaitInEffect(localAdmin, municipality, grant);
        return grant;
    }

    /** Grants and does not wait. */
    static UUID begin(Client localAdmin, Municipality municipality, Supplier supplier) {
        return World.uuid(localAdmin
                .post(path(municipality), "{\"supplierUuid\": \"%s\"}".formatted(supplier.uuid()))
                .expect(201)
                .body());
    }

    static void revoke(Client localAdmin, Municipality municipality, UUID grant, String reason) {
        localAdmin
                .post(path(municipality) + "/" + grant + "/revoke", "{\"reason\": \"%s\"}".formatted(reason))
                .expect(200);
        awaitInEffect(localAdmin, municipality, grant);
    }

    /** Until supplier-service has heard from registry-service and gdpr-service that they applied the newest epoch. */
    public static void awaitInEffect(Client localAdmin, Municipality municipality, UUID grant) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            JsonNode body =
                    localAdmin.get(path(municipality) + "/" + grant).expect(200).body();
            assertTrue(isInEffect(body), () -> "not in effect everywhere: " + body);
        });
    }

    static boolean isInEffect(JsonNode grant) {
        return "InEffectEverywhere".equals(grant.at("/effect/state").asText());
    }

    public static String path(Municipality municipality) {
        return "/api/v2/organizations/" + municipality.uuid() + "/grants";
    }
}
