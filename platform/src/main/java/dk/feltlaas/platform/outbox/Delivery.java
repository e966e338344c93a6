package dk.feltlaas.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of a batch.
 *
 * @param acknowledged the rows that are on Kafka and have no failed row of their stream before them
 * @param failedStreams the streams that stopped at a row that failed
 * @param kafkaAway whether nothing got through and everything failed for reasons that pass
 * @param reached the offset behind the last acknowledged row of each partition
 */
record Delivery(
        List<Long> acknowledged, Set<String> failedStreams, boolean kafkaAway, Map<TopicPartition, Long> reached) {
    static final Delivery NONE = new Delivery(List.of(), Set.of(), false, Map.of());
}
