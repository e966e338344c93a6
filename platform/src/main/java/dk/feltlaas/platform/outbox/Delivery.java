package dk.feltlaas.platform.outbox;

import java.util.List;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param acknowledged the rows that are on Kafka and have no failed row of their stream before them
 * @param failedStreams the streams that stopped at a row that failed
 * @param kafkaAway whether nothing got through and everything failed for reasons that pass
 */
record Delivery(List<Long> acknowledged, Set<String> failedStreams, boolean kafkaAway) {
    static final Delivery NONE = new Delivery(List.of(), Set.of(), false);
}
