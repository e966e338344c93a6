package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an auditor finds; entries arrive a moment after the deed, so what is expected is awaited. */
final class Audit {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Client auditor;

    private Audit(Client auditor) {
        this.auditor = auditor;
    }

    static Audit of(World world) {
        return new Audit(world.auditor());
    }

    /** All entries of that query, oldest first. */
    List<JsonNode> entries(String query) {
        List<JsonNode> entries = new ArrayList<>();
        auditor.get("/api/v2/audit/entries?order=asc&limit=250&" + query)
                .expect(200)
                .body()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    /** Until there is exactly one such entry, which then has to be as the check says. */
    void awaitOne(String query, Consumer<JsonNode> check) {
        check.accept(awaitCount(query, 1).getFirst());
    }

    List<JsonNode> awaitCount(String query, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertEquals(count, entries(query).size(), () -> "entries of " + query));
        return entries(query);
    }
}
