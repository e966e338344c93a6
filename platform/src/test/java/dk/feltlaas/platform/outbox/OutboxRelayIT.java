package dk.feltlaas.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay loses nothing and mixes up nothing, whatever is taken away from it. */
class OutboxRelayIT {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final OutboxScene scene = new OutboxScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anotherProcessTakesOverWhenTheLeaderIsCutOff() {
        UUID municipality = OutboxScene.anybody();
        UUID usage = OutboxScene.anybody();
        var one = scene.relay();
        await().until(one.relay::leads);
        var other = scene.relay(new Doorbell());

        for (int version = 1; version <= 60; version++) {
            scene.commitUsage(usage, version);
            scene.commitEntries(municipality, 1);
            if (version % 20 == 0) {
                scene.cutLeader();
            }
        }

        await().atMost(LONG).untilAsserted(() -> assertEquals(0, scene.waiting()));
        assertTrue(one.relay.leads() ^ other.relay.leads());
        assertEquals(
                LongStream.rangeClosed(1, 60).boxed().toList(),
                scene.versions(usage).stream().distinct().toList());
        assertEquals(60L, scene.versions(usage).getLast());
        List<Long> sequences = scene.entries(municipality).stream()
                .map(CloudEvent::sequence)
                .distinct()
                .toList();
        assertEquals(LongStream.rangeClosed(1, 60).boxed().toList(), sequences);
    }

    @Test
    void aProcessThatDoesNotLeadWakesTheOneThatDoes() {
        UUID usage = OutboxScene.anybody();
        var leader = scene.relay(new Doorbell(), "poll-interval", "1h");
        await().until(leader.relay::leads);
        scene.relay(scene.doorbell);
        scene.commitUsage(usage, 1);
        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));

        scene.commitUsage(usage, 2);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertEquals(List.of(1L, 2L), scene.versions(usage)));
        assertTrue(leader.relay.leads());
    }

    @Test
    void eventsWaitWhileKafkaIsAwayAndFollowInOrder() {
        UUID usage = OutboxScene.anybody();
        var relay = scene.relay();
        scene.commitUsage(usage, 1);
        await().untilAsserted(() -> assertEquals(0, scene.waiting()));

        scene.infrastructure.killKafka();
        LongStream.rangeClosed(2, 20).forEach(version -> scene.commitUsage(usage, version));
        await().atMost(LONG)
                .until(() -> gauge(relay).depth() == 19 && gauge(relay).oldestSeconds() > 5);
        scene.infrastructure.restartKafka();

        await().atMost(LONG).untilAsserted(() -> assertEquals(0, scene.waiting()));
        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(),
                scene.versions(usage).stream().distinct().toList());
        assertEquals(20L, scene.versions(usage).getLast());
    }

    @Test
    void theRelayFindsItsDatabaseAgain() {
        UUID usage = OutboxScene.anybody();
        var relay = scene.relay();
        scene.commitUsage(usage, 1);
        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));

        scene.infrastructure.stopPostgres();
        await().until(() -> !relay.relay.leads());
        scene.infrastructure.restartPostgres();
        await().atMost(LONG).until(relay.relay::leads);
        await().atMost(LONG).ignoreExceptions().until(() -> scene.commitUsage(usage, 2) != null);

        await().atMost(LONG)
                .untilAsserted(() -> assertEquals(2L, scene.versions(usage).getLast()));
    }

    @Test
    void theRelayStartsOverAfterAnError() {
        var starts = new AtomicInteger();
        scene.beforeLeading = connection -> {
            if (starts.incrementAndGet() == 1) {
                throw new StackOverflowError("on purpose");
            }
        };
        var relay = scene.relay();
        UUID usage = UUID.randomUUID();

        scene.commitUsage(usage, 1);

        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));
        assertEquals(1, relay.gauges.failures());
    }

    @Test
    void aRefusedEventHoldsBackItsKeyOnly() {
        UUID stuck = OutboxScene.anybody();
        UUID free = OutboxScene.anybody();
        scene.commitUsage(stuck, 1);
        scene.database.asOwner(
                "update outbox set body = jsonb_set(body::jsonb, '{data,systemName}', to_jsonb(repeat('x', 2000000)))::text");
        scene.commitUsage(stuck, 2);
        scene.relay();

        LongStream.rangeClosed(1, 5).forEach(version -> scene.commitUsage(free, version));

        await().untilAsserted(() -> assertEquals(5, scene.versions(free).size()));
        assertEquals(2, scene.waiting());
        assertEquals(List.of(), scene.versions(stuck));

        scene.database.asOwner("delete from outbox where length(body) > 1000000");
        await().atMost(LONG).untilAsserted(() -> assertEquals(List.of(2L), scene.versions(stuck)));
    }

    @Test
    void nothingComesBeforeAnEventThatTheBrokerRefusedUnderWay() {
        UUID municipality = OutboxScene.anybody();
        List<UUID> ids = scene.commitEntries(municipality, 40);
        scene.database.asOwner("""
                update outbox set body = jsonb_set(body::jsonb, '{data,reason}', to_jsonb(repeat('x', 200000)))::text
                where id = '%s'""".formatted(ids.getFirst()));
        scene.topics.limitMessages(Topic.AUDIT, 100_000);
        try {
            var relay = scene.relay();
            await().during(Duration.ofSeconds(2))
                    .atMost(LONG)
                    .untilAsserted(() -> assertEquals(List.of(), scene.entries(municipality)));
            assertTrue(relay.relay.leads());
        } finally {
            scene.topics.limitMessages(Topic.AUDIT, Outbox.MAX_BYTES + 48_576);
        }

        await().atMost(LONG).untilAsserted(() -> assertEquals(0, scene.waiting()));
        assertEquals(
                ids,
                scene.entries(municipality).stream()
                        .map(CloudEvent::id)
                        .distinct()
                        .toList());
    }

    @Test
    void aNewLeaderLetsTheFormerOnesRecordsLandFirst() {
        UUID usage = OutboxScene.anybody();
        scene.database.execute("""
                update outbox_counter
                set sender = '%s', sending_until = clock_timestamp() + interval '3 seconds'
                """.formatted(UUID.randomUUID()));
        scene.commitUsage(usage, 1);
        long begun = System.nanoTime();

        var relay = scene.relay();

        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofMillis(2500)) > 0);
        assertTrue(relay.relay.leads());
    }

    @Test
    void aRelayThatStopsSendsWhatIsThere() {
        UUID usage = OutboxScene.anybody();
        var relay = scene.relay(new Doorbell(), "poll-interval", "1h");
        await().until(relay.relay::leads);
        scene.commitUsage(usage, 1);

        relay.close();

        assertEquals(List.of(1L), scene.versions(usage));
        assertEquals(0, scene.waiting());
        assertFalse(scene.topics.events(Topic.USAGES, usage.toString()).isEmpty());
    }

    @Test
    void anEventCommittedLateIsSentThoughManyWithHigherNumbersWere() {
        UUID usage = OutboxScene.anybody();
        UUID municipality = OutboxScene.anybody();
        scene.relay();

        scene.database.inTransaction(() -> {
            scene.appendUsage(usage, 1);
            for (int round = 1; round <= 3; round++) {
                int count = 250 * round;
                inAnotherThread(() -> scene.commitEntries(municipality, 250));
                await().until(() -> scene.entries(municipality).size() == count && scene.waiting() == 0);
            }
        });

        await().untilAsserted(() -> assertEquals(List.of(1L), scene.versions(usage)));
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static OutboxMeasure gauge(OutboxScene.RunningRelay relay) {
        return relay.gauges.last();
    }
}
