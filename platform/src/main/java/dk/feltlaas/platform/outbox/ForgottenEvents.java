package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.UnusableEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what stands on the topics beyond the positions a database remembers, and compares what of it is the source's own
 * with what the outbox still has. Exact while nobody sends: to be used by the one who leads and has not sent yet.
 */
final class ForgottenEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Map<String, Object> settings;
    private final String source;

    /** @param source as events name it, {@code /registry-service} */
    ForgottenEvents(Map<String, Object> kafka, String source) {
        this.source = source;
        settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "outbox-comparison");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
    }

    /** What was found, and how far that was looked for. */
    record Finding(Forgotten forgotten, Map<TopicPartition, Long> ends) {}

    /**
     * @param remembered positions of a database that has any; partitions without one are read from their beginning
     * @param judge whether to compare at all, or only to say where the topics end
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer, or does not go on
     */
    Finding find(Collection<String> topics, Map<TopicPartition, Long> remembered, boolean judge, Connection connection)
            throws SQLException {
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Forgotten forgotten = new Forgotten();
            if (judge) {
                begin(consumer, partitions, remembered, ends);
                read(consumer, ends, forgotten, connection);
            }
            return new Finding(forgotten, ends);
        }
    }

    /** A topic that ends before the position was made anew since: nothing can be told from it. */
    private static void begin(
            Consumer<?, ?> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> remembered,
            Map<TopicPartition, Long> ends) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        partitions.forEach(partition -> consumer.seek(
                partition,
                Math.min(
                        ends.get(partition),
                        Math.max(beginnings.get(partition), remembered.getOrDefault(partition, 0L)))));
    }

    private void read(
            Consumer<String, String> consumer,
            Map<TopicPartition, Long> ends,
            Forgotten forgotten,
            Connection connection)
            throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<ConsumerRecord<String, String>> polled = new ArrayList<>();
            consumer.poll(Duration.ofMillis(500)).forEach(polled::add);
            if (!polled.isEmpty()) {
                compare(polled, forgotten, connection);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("its topics do not go on");
            }
        }
    }

    private void compare(List<ConsumerRecord<String, String>> polled, Forgotten forgotten, Connection connection)
            throws SQLException {
        Map<ConsumerRecord<String, String>, CloudEvent> own = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : polled) {
            try {
                CloudEvent event = CloudEvent.parse(record.value());
                if (event.source().equals(source)) {
                    own.put(record, event);
                }
            } catch (UnusableEvent notOurs) {
                // What we publish can be read.
            }
        }
        Set<UUID> waiting = waiting(own.values(), connection);
        own.forEach(
                (record, event) -> forgotten.add(record.topic(), record.key(), event, waiting.contains(event.id())));
    }

    private static Set<UUID> waiting(Collection<CloudEvent> events, Connection connection) throws SQLException {
        Set<UUID> waiting = new HashSet<>();
        if (events.isEmpty()) {
            return waiting;
        }
        try (PreparedStatement select = connection.prepareStatement("select id from outbox where id = any (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", events.stream().map(CloudEvent::id).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return waiting;
    }
}
