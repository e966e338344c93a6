package dk.feltlaas.platform.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database says where reading goes on, whatever the consumer group remembers. */
class RebuildIT {
    private final ProjectionScene scene = new ProjectionScene();
    private final String group = "group-" + UUID.randomUUID();
    private final UUID usage = Ids.next();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anEmptyDatabaseIsRebuiltFromTheBeginningThoughTheGroupHasReadItAll() {
        scene.publish(usage, 1);
        scene.publish(usage, 2);
        scene.applyAll(group);
        scene.database.asOwner("truncate usage_copy, projection_position");

        scene.applyAll(group);

        assertEquals(2, scene.version(usage));
        assertEquals(scene.ends(), nonEmpty(scene.positions.stored()));
    }

    @Test
    void whatWasAppliedIsNotReadAgainThoughTheGroupForgot() {
        scene.publish(usage, 1);
        scene.applyAll(group);
        scene.publish(usage, 2);

        List<String> keys = scene.applyAll("another-" + group);

        assertEquals(List.of(usage.toString()), keys);
        assertEquals(2, scene.version(usage));
    }

    @Test
    void readinessWaitsUntilTheDatabaseHasWhatStoodOnTheTopicAtStart() {
        TopicPartition partition = scene.publish(usage, 1);
        var readiness = scene.readiness();

        HealthCheckResponse behind = readiness.call();
        scene.applyAll(group);
        HealthCheckResponse caughtUp = readiness.call();
        scene.publish(usage, 2);
        HealthCheckResponse later = readiness.call();

        assertEquals(HealthCheckResponse.Status.DOWN, behind.getStatus());
        String said = (String) behind.getData().orElseThrow().get("behind " + partition);
        assertEquals("position 0 of " + (scene.ends().get(partition) - 1), said);
        assertEquals(HealthCheckResponse.Status.UP, caughtUp.getStatus());
        assertEquals(HealthCheckResponse.Status.UP, later.getStatus());
    }

    @Test
    void readinessIsDownWhileKafkaDoesNotAnswer() {
        var nowhere = new TopicEnds(Map.of("bootstrap.servers", "localhost:1"));
        var lost = new ProjectionReadiness(scene.usages(), nowhere, scene.positions, scene.failures);

        HealthCheckResponse response = lost.call();

        assertEquals(HealthCheckResponse.Status.DOWN, response.getStatus());
        assertTrue(response.getData().orElseThrow().containsKey("kafka"));
    }

    @Test
    void aTopicThatIsShorterThanWhatWasAppliedIsReadFromItsBeginning() {
        TopicPartition partition = scene.publish(usage, 1);
        scene.positions.advance(partition, 1_000_000);

        scene.applyAll(group);

        assertEquals(1, scene.version(usage));
        assertEquals(scene.ends().get(partition), scene.positions.stored().get(partition));
    }

    @Test
    void aPartitionThatRetentionEmptiedHoldsNothingBack() throws Exception {
        var metadata = scene.topics.publish(Topic.AUDIT.topicName(), usage.toString(), "{}");
        var partition = new TopicPartition(metadata.topic(), metadata.partition());
        assertTrue(scene.topicEnds().of(List.of(partition.topic())).containsKey(partition));

        scene.deleteRecords(partition);

        assertFalse(scene.topicEnds().of(List.of(partition.topic())).containsKey(partition));
    }

    /** Positions of partitions that hold anything now; other tests share the topic. */
    private Map<TopicPartition, Long> nonEmpty(Map<TopicPartition, Long> stored) {
        var present = new HashMap<>(stored);
        present.keySet().retainAll(scene.ends().keySet());
        return present;
    }
}
