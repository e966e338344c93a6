package dk.feltlaas.platform.projection;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Lets every newly assigned partition go on where the database is: at the stored position, or at the beginning when
 * there is none. Channels name it as {@code consumer-rebalance-listener.name=projection}.
 */
@ApplicationScoped
@Identifier("projection")
public class SeekToStoredPosition implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(SeekToStoredPosition.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ProjectionPositions positions;
    private final Shutdown shutdown;

    @Inject
    SeekToStoredPosition(ProjectionPositions positions, Shutdown shutdown) {
        this.positions = positions;
        this.shutdown = shutdown;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> stored = awaitStored();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long position = stored.getOrDefault(partition, 0L);
            if (position > ends.get(partition)) {
                LOG.warnf(
                        "A topic is shorter than what was applied of it, it is read from its beginning: %s", partition);
                positions.forget(partition);
                position = 0;
            }
            next.put(partition, Math.max(position, beginnings.get(partition)));
        }
        next.forEach(consumer::seek);
        correctGroup(consumer, next);
    }

    /** Reading from anywhere else would be wrong, so nothing is read until the database answers. */
    private Map<TopicPartition, Long> awaitStored() {
        while (true) {
            try {
                return positions.stored();
            } catch (PositionsUnavailable e) {
                LOG.warn(e.getMessage());
                if (shutdown.during(PAUSE)) {
                    throw e;
                }
            }
        }
    }

    /** The group's offsets never run ahead of the database, so that the lag operators see is the real one. */
    private static void correctGroup(Consumer<?, ?> consumer, Map<TopicPartition, Long> next) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(next.keySet()));
            Map<TopicPartition, OffsetAndMetadata> corrections = new HashMap<>();
            next.forEach((partition, offset) -> {
                OffsetAndMetadata group = committed.get(partition);
                if (group != null && group.offset() > offset) {
                    corrections.put(partition, new OffsetAndMetadata(offset));
                }
            });
            if (!corrections.isEmpty()) {
                consumer.commitSync(corrections);
            }
        } catch (KafkaException e) {
            LOG.debug("The group's offsets were not corrected", e);
        }
    }
}
