package dk.feltlaas.platform.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UnusableEvent;
import dk.feltlaas.platform.id.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record is applied together with its position; what passes is waited for, what cannot be applied is never skipped. */
class ProjectionIT {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.USAGES.topicName(), 0);

    private final ProjectionScene scene = new ProjectionScene();
    private final UUID usage = Ids.next();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void replayedDuplicatedAndReorderedEventsChangeNothing() {
        for (int offset : List.of(0, 1, 2, 1, 0, 2, 0)) {
            scene.apply(ProjectionScene.record(
                    offset, ProjectionScene.usage(usage, offset + 1L).toJson()));
        }

        assertEquals(3, scene.version(usage));
        assertEquals(Map.of(PARTITION, 3L), scene.positions.stored());
    }

    @Test
    void whatAFailedHandlerDidIsUndoneAndThePositionStays() {
        var record = ProjectionScene.record(0, ProjectionScene.usage(usage, 1).toJson());

        assertThrows(
                IllegalStateException.class,
                () -> scene.projection.apply(record, event -> {
                    scene.store(event);
                    throw new IllegalStateException("a bug");
                }));

        assertEquals(0, scene.version(usage));
        assertEquals(Map.of(), scene.positions.stored());
    }

    @Test
    void aLostConnectionIsWaitedForAndTheEventAppliedOnce() {
        var attempts = new AtomicInteger();

        scene.projection.apply(
                ProjectionScene.record(0, ProjectionScene.usage(usage, 1).toJson()), event -> {
                    scene.store(event);
                    if (attempts.incrementAndGet() < 3) {
                        scene.database.execute("select pg_terminate_backend(pg_backend_pid())");
                    }
                });

        assertEquals(3, attempts.get());
        assertEquals(1, scene.version(usage));
        assertEquals(Map.of(PARTITION, 1L), scene.positions.stored());
        assertEquals(Map.of(), scene.failures.sentences());
    }

    @Test
    void aSerialisationFailureIsTriedAgain() {
        var attempts = new AtomicInteger();

        scene.projection.apply(
                ProjectionScene.record(0, ProjectionScene.usage(usage, 1).toJson()), event -> {
                    if (attempts.incrementAndGet() < 2) {
                        throw new IllegalStateException(new SQLException("could not serialize access", "40001"));
                    }
                    scene.store(event);
                });

        assertEquals(1, scene.version(usage));
    }

    @Test
    void aDatabaseErrorThatStaysEndsTheTries() {
        var attempts = new AtomicInteger();
        var record = ProjectionScene.record(0, ProjectionScene.usage(usage, 1).toJson());

        assertThrows(
                IllegalStateException.class,
                () -> scene.projection.apply(record, event -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("value too long", "22001"));
                }));

        assertEquals(1, attempts.get());
    }

    @Test
    void aRecordThatIsNoEventStopsAndReadinessSaysWhy() {
        scene.applyAll("warm-up-" + usage);
        var readiness = scene.readiness();
        assertTrue(isUp(readiness));

        assertThrows(UnusableEvent.class, () -> scene.apply(ProjectionScene.record(17, "{\"specversion\":\"1.0\"}")));

        assertFalse(isUp(readiness));
        String sentence = scene.failures.sentences().get(PARTITION);
        assertTrue(sentence.startsWith("The event at offset 17 could not be applied: "), sentence);
        assertTrue(sentence.contains("no CloudEvent"), sentence);
    }

    @Test
    void anEventThatDoesNotBelongInItsTopicStops() {
        var ack = new LockAck("gdpr-service", usage, 1, Instant.EPOCH);
        var event = CloudEvent.of(
                usage, "/gdpr-service", EventTypes.LOCKS_APPLIED, Instant.EPOCH, usage.toString(), null, ack);

        assertThrows(UnusableEvent.class, () -> scene.apply(ProjectionScene.record(0, event.toJson())));
        assertThrows(UnusableEvent.class, () -> scene.apply(ProjectionScene.record(0, null)));

        assertEquals(Map.of(), scene.positions.stored());
    }

    @Test
    void malformedDataStopsWithoutBeingQuoted() {
        String event = ProjectionScene.usage(usage, 1).toJson().replace("\"version\":1", "\"version\":\"0101701234\"x");
        String odd = ProjectionScene.usage(usage, 1).toJson().replace("\"valid\":true", "\"valid\":\"Hemmelig\"");

        assertThrows(UnusableEvent.class, () -> scene.apply(ProjectionScene.record(0, event)));
        var unusable = assertThrows(UnusableEvent.class, () -> scene.apply(ProjectionScene.record(0, odd)));

        assertFalse(unusable.getMessage().contains("Hemmelig"), unusable.getMessage());
        assertTrue(unusable.getMessage().endsWith("is no UsageState: its part \"/valid\" does not fit"));
    }

    private static boolean isUp(ProjectionReadiness readiness) {
        return readiness.call().getStatus() == HealthCheckResponse.Status.UP;
    }
}
