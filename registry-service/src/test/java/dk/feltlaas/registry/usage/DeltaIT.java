package dk.feltlaas.registry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A client that walks the changes beside any number of writers ends up with what there is. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class DeltaIT {
    private static final int WRITERS = 6;
    private static final int WRITES = 25;

    @Inject
    Stage stage;

    @Test
    void aWalkBesideWritersMissesNothing() throws Exception {
        UUID municipality = stage.municipality();
        Api api = Api.localAdmin(municipality);
        List<UUID> usages = java.util.stream.Stream.generate(() -> api.usage(municipality))
                .limit(WRITERS)
                .toList();
        Walk walk = new Walk(api, municipality);

        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<? extends Future<?>> running = usages.stream()
                    .map(usage -> writers.submit(() -> writeTo(api, usage)))
                    .toList();
            while (running.stream().anyMatch(writer -> !writer.isDone())) {
                walk.onePage();
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        while (walk.onePage() > 0) {
            // until there is nothing left
        }

        Map<String, String> last = new HashMap<>();
        usages.forEach(usage -> last.put(usage.toString(), "note " + (WRITES - 1)));
        assertEquals(last, walk.seen);
    }

    private static void writeTo(Api api, UUID usage) {
        for (int i = 0; i < WRITES; i++) {
            api.patchGeneral(usage, "\"notes\":\"note " + i + "\"").statusCode(200);
        }
    }

    /** Remembers the last stamp and asks from one microsecond later, as OS2compliance does. */
    private static final class Walk {
        private final Api api;
        private final UUID municipality;
        private final Map<String, String> seen = new HashMap<>();
        private Instant next = Instant.EPOCH;

        Walk(Api api, UUID municipality) {
            this.api = api;
            this.municipality = municipality;
        }

        int onePage() {
            List<Map<String, Object>> page = api.get(Api.USAGES + "?organizationUuid=" + municipality
                            + "&changedSinceGtEq=" + next + "&pageSize=2")
                    .statusCode(200)
                    .extract()
                    .path("$");
            for (Map<String, Object> usage : page) {
                Map<?, ?> general = (Map<?, ?>) usage.get("general");
                seen.put((String) usage.get("uuid"), (String) general.get("notes"));
                next = Instant.parse((String) usage.get("lastModified")).plusNanos(1_000);
            }
            return page.size();
        }
    }
}
