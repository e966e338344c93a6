package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that keeps copies hears of every record that is gone, whichever service it was deleted in. */
@ExtendWith(RunningStack.class)
class DeletionFeedIT {
    private final World world;

    DeletionFeedIT(World world) {
        this.world = world;
    }

    @Test
    void aDeletedRegistrationReachesEveryoneWhoKeepsACopyAndNobodyElse() {
        Municipality municipality = world.municipality("Ringsted Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Client neighbour = world.person(world.municipality("Faxe Kommune"), "local-admin");
        Supplier supplier = world.supplier("Wired Relations");
        Grants.grant(localAdmin, municipality, supplier);
        UUID usage = world.usage(localAdmin, municipality);
        UUID first = world.registration(localAdmin, municipality);
        UUID second = world.registration(localAdmin, municipality);
        Walk walk = new Walk(localAdmin);
        Walk suppliersWalk = new Walk(supplier.api());
        Walk neighboursWalk = new Walk(neighbour);

        delete(localAdmin, "data-processing-registrations", first);
        walk.reaches(first);
        delete(localAdmin, "it-system-usages", usage);
        delete(localAdmin, "data-processing-registrations", second);
        walk.reaches(second);

        assertEquals(List.of(first, usage, second), walk.seen);
        suppliersWalk.reaches(second);
        assertEquals(walk.seen, suppliersWalk.seen);
        neighboursWalk.goOn();
        assertEquals(List.of(), neighboursWalk.seen);
    }

    private static void delete(Client client, String records, UUID uuid) {
        client.delete("/api/v2/" + records + "/" + uuid).expect(204);
    }

    /** Remembers the last stamp and goes on from one microsecond later; systems are left out, others delete them. */
    private static final class Walk {
        private final Client client;
        private final List<UUID> seen = new ArrayList<>();
        private Instant next = Instant.EPOCH;

        Walk(Client client) {
            this.client = client;
        }

        void reaches(UUID uuid) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                goOn();
                return seen.contains(uuid);
            });
        }

        void goOn() {
            JsonNode page = client.get("/api/v2/delta-feed/deleted-entities?pageSize=2&deletedSinceUTC=" + next)
                    .expect(200)
                    .body();
            for (JsonNode deleted : page) {
                Instant stamp = Instant.parse(deleted.path("occurredAtUtc").asText());
                assertTrue(!stamp.isBefore(next), () -> stamp + " in a page from " + next);
                next = stamp.plusNanos(1_000);
                if (!deleted.path("entityType").asText().equals("ItSystem")) {
                    seen.add(UUID.fromString(deleted.path("entityUuid").asText()));
                }
            }
        }
    }
}
