package dk.feltlaas.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.trace.EventSpans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final ScriptedProducer kafka = new ScriptedProducer();
    private final Publisher publisher = new Publisher(() -> kafka, EventSpans.none());

    @Test
    void acknowledgesEverythingThatGotThrough() {
        Delivery delivery = publisher.publish(List.of(row(1, "a"), row(2, "b"), row(3, "a")), Set.of());

        assertEquals(new Delivery(List.of(1L, 2L, 3L), Set.of(), false, Map.of(PARTITION, 3L)), delivery);
    }

    @Test
    void nothingIsWrittenBehindARowThatFailsUnderWay() {
        kafka.failLater(2, new NetworkException("gone while under way"));

        Delivery delivery =
                publisher.publish(List.of(row(1, "b"), row(2, "a"), row(3, "b"), row(4, "a"), row(5, "c")), Set.of());

        assertEquals(new Delivery(List.of(1L), Set.of("topic a"), false, Map.of(PARTITION, 1L)), delivery);
        assertEquals(List.of("b"), kafka.writtenKeys());
        assertTrue(kafka.closed(), "what is left goes by a fresh producer");
    }

    @Test
    void nothingFollowsARowThatIsRefusedAtOnce() {
        kafka.failAtOnce(1, new RecordTooLargeException("too large"));

        Delivery delivery = publisher.publish(List.of(row(1, "a"), row(2, "b"), row(3, "a")), Set.of());

        assertEquals(List.of(2L), delivery.acknowledged());
        assertEquals(Set.of("topic a"), delivery.failedStreams());
        assertEquals(List.of("a", "b"), kafka.sentKeys());
    }

    @Test
    void aStreamOnProbationIsTriedWithOneRow() {
        Delivery delivery = publisher.publish(List.of(row(1, "a"), row(2, "a"), row(3, "b")), Set.of("topic a"));

        assertEquals(List.of(1L, 3L), delivery.acknowledged());
    }

    @Test
    void withoutKafkaOnlyTheFirstRowIsWaitedFor() {
        kafka.failAtOnce(1, new TimeoutException("no metadata"));

        Delivery delivery = publisher.publish(List.of(row(1, "a"), row(2, "b")), Set.of());

        assertTrue(delivery.kafkaAway());
        assertEquals(List.of("a"), kafka.sentKeys());
        assertTrue(kafka.closed(), "the next batch gets a fresh producer");
    }

    @Test
    void aProducerThatCannotBeMadeMeansKafkaIsAway() {
        var helpless = new Publisher(
                () -> {
                    throw new KafkaException("no resolvable bootstrap address");
                },
                EventSpans.none());

        assertTrue(helpless.publish(List.of(row(1, "a")), Set.of()).kafkaAway());
    }

    @Test
    void theTraceGoesOnInTheHeaders() {
        publisher.publish(List.of(row(1, "a")), Set.of());

        var headers = kafka.history().getFirst().headers();
        assertEquals(
                "application/cloudevents+json; charset=UTF-8",
                new String(headers.lastHeader("content-type").value(), StandardCharsets.UTF_8));
        assertFalse(headers.headers("traceparent").iterator().hasNext(), "this event has no trace");
    }

    private static OutboxRow row(long seq, String key) {
        var ack = new LockAck("gdpr-service", UUID.randomUUID(), seq, Instant.EPOCH);
        var event = CloudEvent.of(Ids.next(), "/gdpr-service", EventTypes.LOCKS_APPLIED, Instant.EPOCH, key, null, ack);
        return new OutboxRow(seq, "topic", key, event.toJson(), null);
    }

    /** Acknowledges all but the n-th record, and what stands behind that: as Kafka's own does when it is closed by force. */
    private static final class ScriptedProducer extends MockProducer<String, String> {
        private final Map<Integer, RuntimeException> atOnce = new HashMap<>();
        private final Map<Integer, RuntimeException> later = new HashMap<>();
        private final List<String> sentKeys = new ArrayList<>();
        private final List<CompletableFuture<RecordMetadata>> behind = new ArrayList<>();

        ScriptedProducer() {
            super(true, null, new StringSerializer(), new StringSerializer());
        }

        void failAtOnce(int nth, RuntimeException failure) {
            atOnce.put(nth, failure);
        }

        void failLater(int nth, RuntimeException failure) {
            later.put(nth, failure);
        }

        List<String> sentKeys() {
            return sentKeys;
        }

        List<String> writtenKeys() {
            return history().stream().map(ProducerRecord::key).toList();
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> record, Callback callback) {
            sentKeys.add(record.key());
            if (atOnce.containsKey(sentKeys.size())) {
                callback.onCompletion(null, atOnce.get(sentKeys.size()));
                return CompletableFuture.failedFuture(atOnce.get(sentKeys.size()));
            }
            if (later.containsKey(sentKeys.size())) {
                return failing(later.get(sentKeys.size()), callback);
            }
            if (later.keySet().stream().anyMatch(nth -> nth < sentKeys.size())) {
                behind.add(new CompletableFuture<>());
                return behind.getLast();
            }
            return super.send(record, callback);
        }

        @Override
        public void close(Duration timeout) {
            super.close(timeout);
            behind.forEach(waiting -> waiting.completeExceptionally(new KafkaException("closed by force")));
        }

        /** Fails on another thread, when somebody waits for it. */
        private Future<RecordMetadata> failing(RuntimeException failure, Callback callback) {
            return new CompletableFuture<>() {
                @Override
                public RecordMetadata get() throws InterruptedException, ExecutionException {
                    Thread network = Thread.ofVirtual().start(() -> {
                        callback.onCompletion(null, failure);
                        completeExceptionally(failure);
                    });
                    network.join();
                    return super.get();
                }
            };
        }
    }
}
