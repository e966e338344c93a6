package dk.feltlaas.platform.outbox;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.EventSchemas;
import jakarta.transaction.Synchronization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a transaction appends is published once it commits: all of it, nothing else, in order. */
class OutboxIT {
    private final OutboxScene scene = new OutboxScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void publishesWhatWasCommittedAndForgetsIt() {
        UUID usage = OutboxScene.anybody();
        scene.relay();

        UUID id = scene.commitUsage(usage, 1);

        await().untilAsserted(() -> assertEquals(0, scene.waiting()));
        CloudEvent event = scene.topics.events(Topic.USAGES, usage.toString()).getFirst();
        assertEquals(id, event.id());
        assertEquals("/registry-service", event.source());
        EventSchemas.assertValid(event.toJson());
    }

    @Test
    void publishesNothingOfATransactionThatRolledBack() {
        UUID usage = OutboxScene.anybody();
        scene.relay();

        assertThrows(
                UnsupportedOperationException.class,
                () -> scene.database.inTransaction(() -> {
                    scene.appendUsage(usage, 1);
                    throw new UnsupportedOperationException();
                }));
        scene.commitUsage(usage, 2);

        await().untilAsserted(() -> assertEquals(List.of(2L), scene.versions(usage)));
    }

    @Test
    void refusesToAppendOutsideOfATransaction() {
        assertThrows(IllegalStateException.class, () -> scene.appendUsage(OutboxScene.anybody(), 1));
    }

    @Test
    void refusesAnEventThatKafkaWouldNeverTake() {
        var huge = Map.of("text", "x".repeat(Outbox.MAX_BYTES));

        assertThrows(
                ChangeTooLarge.class,
                () -> scene.database.inTransaction(
                        () -> scene.outbox.append(Topic.USAGES, "k", EventTypes.USAGE_CHANGED, "k", huge)));
    }

    @Test
    void takesWhatAFlushAppendsWhileTheTransactionCompletes() {
        UUID usage = OutboxScene.anybody();
        scene.relay(scene.doorbell, "poll-interval", "1h");

        scene.database.inTransaction(
                () -> scene.database.registry().registerInterposedSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        scene.appendUsage(usage, 1);
                    }

                    @Override
                    public void afterCompletion(int status) {
                        // The outbox rings by itself.
                    }
                }));

        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));
    }

    @Test
    void keepsTheOrderOfCommitsOfEveryKeyUnderConcurrentWriters() throws Exception {
        scene.database.asOwner("create table turn (key text primary key, last bigint not null)");
        scene.database.asOwner("grant select, insert, update on turn to supplier_app");
        List<UUID> usages =
                IntStream.range(0, 3).mapToObj(i -> OutboxScene.anybody()).toList();
        usages.forEach(usage -> scene.database.execute("insert into turn values ('%s', 0)".formatted(usage)));
        Map<UUID, Long> turns = new ConcurrentHashMap<>();
        scene.relay();

        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 300)
                    .forEach(i -> writers.submit(() -> {
                        UUID usage = usages.get(i % usages.size());
                        scene.database.inTransaction(() -> turns.put(scene.appendUsage(usage, i), takeTurn(usage)));
                    }));
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(0, scene.waiting()));
        assertEquals(300, turns.size());
        for (UUID usage : usages) {
            List<Long> published = scene.topics.events(Topic.USAGES, usage.toString()).stream()
                    .map(event -> turns.get(event.id()))
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 100).boxed().toList(), published);
        }
    }

    @Test
    void numbersAuditEntriesWithoutAGapOverACrashBetweenSendingAndForgetting() throws Exception {
        UUID municipality = OutboxScene.anybody();
        List<UUID> ids = new ArrayList<>(scene.commitEntries(municipality, 7));
        try (var connection = scene.relayDatabase().open();
                var publisher = scene.publisher()) {
            List<OutboxRow> rows =
                    new OutboxTable(connection, UUID.randomUUID()).turn(Delivery.NONE, List.of(), 5, Duration.ZERO);
            assertEquals(5, publisher.publish(rows, Set.of()).acknowledged().size());
        }
        ids.addAll(scene.commitEntries(municipality, 3));

        scene.relay();

        await().untilAsserted(() -> assertEquals(0, scene.waiting()));
        List<CloudEvent> events = scene.entries(municipality);
        assertEquals(5 + 10, events.size());
        Map<Long, UUID> bySequence =
                events.stream().collect(toMap(CloudEvent::sequence, CloudEvent::id, OutboxIT::same));
        assertEquals(
                LongStream.rangeClosed(1, 10).boxed().toList(),
                bySequence.keySet().stream().sorted().toList());
        assertEquals(
                ids, bySequence.keySet().stream().sorted().map(bySequence::get).toList());
        assertTrue(events.stream()
                .allMatch(event -> event.data(AuditEntry.class).id().equals(event.id())));
        events.forEach(event -> EventSchemas.assertValid(event.toJson()));
    }

    @Test
    void otherEventsTakeNoNumber() {
        UUID usage = OutboxScene.anybody();
        UUID municipality = OutboxScene.anybody();
        scene.relay();

        scene.commitEntries(municipality, 1);
        scene.commitUsage(usage, 1);
        scene.commitEntries(municipality, 1);

        await().untilAsserted(() -> assertEquals(0, scene.waiting()));
        assertEquals(
                List.of(1L, 2L),
                scene.entries(municipality).stream().map(CloudEvent::sequence).toList());
        assertEquals(
                null,
                scene.topics.events(Topic.USAGES, usage.toString()).getFirst().sequence());
    }

    private long takeTurn(UUID usage) {
        return scene.database.number(
                "update turn set last = last + 1 where key = '%s' returning last".formatted(usage));
    }

    private static UUID same(UUID one, UUID other) {
        assertEquals(one, other, "one number names one entry");
        return one;
    }
}
