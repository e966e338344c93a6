package dk.feltlaas.platform.projection;

import dk.feltlaas.platform.event.UnusableEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Why a partition does not go on, in sentences an operator may read: nothing of an event's content is in them. */
@Singleton
class ProjectionFailures {
    private final Map<TopicPartition, String> sentences = new ConcurrentHashMap<>();

    void note(TopicPartition partition, long offset, RuntimeException failure) {
        String reason = failure instanceof UnusableEvent
                ? failure.getMessage()
                : "applying it failed with " + failure.getClass().getSimpleName();
        sentences.put(partition, "The event at offset %d could not be applied: %s".formatted(offset, reason));
    }

    void clear(TopicPartition partition) {
        sentences.remove(partition);
    }

    Map<TopicPartition, String> sentences() {
        return Map.copyOf(sentences);
    }
}
