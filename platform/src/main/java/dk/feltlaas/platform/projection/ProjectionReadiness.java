package dk.feltlaas.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down until everything that stood on the projected topics when this process started has been applied to the database,
 * and whenever an event could not be applied. So an empty or outdated copy is never asked to decide.
 */
@Readiness
@ApplicationScoped
public class ProjectionReadiness implements HealthCheck {
    private final ProjectionTopics topics;
    private final TopicEnds topicEnds;
    private final ProjectionPositions positions;
    private final ProjectionFailures failures;
    private Map<TopicPartition, Long> outstanding;

    @Inject
    ProjectionReadiness(
            ProjectionTopics topics, TopicEnds topicEnds, ProjectionPositions positions, ProjectionFailures failures) {
        this.topics = topics;
        this.topicEnds = topicEnds;
        this.positions = positions;
        this.failures = failures;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("projections");
        failures.sentences().forEach((partition, sentence) -> response.withData(partition.toString(), sentence));
        try {
            boolean caughtUp = catchUp(response);
            return response.status(caughtUp && failures.sentences().isEmpty()).build();
        } catch (KafkaException e) {
            return response.down()
                    .withData("kafka", "Kafka has not said how far its topics reach: " + e.getMessage())
                    .build();
        } catch (PositionsUnavailable e) {
            return response.down()
                    .withData("database", "The stored positions cannot be read")
                    .build();
        }
    }

    private boolean catchUp(HealthCheckResponseBuilder response) {
        if (topics.names().isEmpty()) {
            return true;
        }
        if (outstanding == null) {
            Map<TopicPartition, Long> ends = new TreeMap<>(ProjectionReadiness::compare);
            ends.putAll(topicEnds.of(topics.names()));
            outstanding = ends;
        }
        if (outstanding.isEmpty()) {
            return true;
        }
        Map<TopicPartition, Long> stored = positions.stored();
        outstanding.entrySet().removeIf(end -> stored.getOrDefault(end.getKey(), 0L) >= end.getValue());
        outstanding.forEach((partition, end) -> response.withData(
                "behind " + partition, "position %d of %d".formatted(stored.getOrDefault(partition, 0L), end)));
        return outstanding.isEmpty();
    }

    private static int compare(TopicPartition one, TopicPartition other) {
        int byTopic = one.topic().compareTo(other.topic());
        return byTopic != 0 ? byTopic : Integer.compare(one.partition(), other.partition());
    }
}
