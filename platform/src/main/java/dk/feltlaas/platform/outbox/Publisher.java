package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.trace.EventSpans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends a batch and waits for every acknowledgement. Nothing is written behind a row of its stream that failed: what
 * reaches the topic first does so in the order of commits, and what a compacted topic keeps is the last. For this the
 * producer must have one request under way at most, and is closed as soon as one fails.
 */
final class Publisher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private final Supplier<Producer<String, String>> producers;
    private final EventSpans spans;
    private Producer<String, String> producer;
    private volatile boolean broken;

    Publisher(Supplier<Producer<String, String>> producers, EventSpans spans) {
        this.producers = producers;
        this.spans = spans;
    }

    /** @param onProbation streams that failed last time and of which only one row is tried */
    Delivery publish(List<OutboxRow> rows, Set<String> onProbation) {
        Map<OutboxRow, Future<RecordMetadata>> sent = send(rows, onProbation);
        Map<String, Throwable> failures = new HashMap<>();
        Set<String> ended = new HashSet<>();
        List<Long> acknowledged = new ArrayList<>();
        Map<TopicPartition, Long> reached = new HashMap<>();
        sent.forEach((row, future) -> {
            Throwable failure = failureOf(future);
            if (failure != null) {
                ended.add(row.stream());
                if (!isNeverSent(failure)) {
                    failures.putIfAbsent(row.stream(), failure);
                }
            } else if (!ended.contains(row.stream())) {
                acknowledged.add(row.seq());
                RecordMetadata place = future.resultNow();
                reached.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
            }
        });
        boolean away = acknowledged.isEmpty()
                && !failures.isEmpty()
                && failures.values().stream().allMatch(RetriableException.class::isInstance);
        report(failures, away);
        if (broken || acknowledged.isEmpty() && !failures.isEmpty()) {
            close();
        }
        return new Delivery(acknowledged, Set.copyOf(failures.keySet()), away, reached);
    }

    /** Whether it only shared the producer of a row that failed. */
    private boolean isNeverSent(Throwable failure) {
        return broken && (failure.getClass() == KafkaException.class || failure instanceof IllegalStateException);
    }

    private Map<OutboxRow, Future<RecordMetadata>> send(List<OutboxRow> rows, Set<String> onProbation) {
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        Set<String> closed = new HashSet<>();
        for (OutboxRow row : rows) {
            if (closed.contains(row.stream())) {
                continue;
            }
            Future<RecordMetadata> future = send(row);
            sent.put(row, future);
            Throwable failure = future.isDone() ? failureOf(future) : null;
            if (broken || failure instanceof RetriableException) {
                break;
            }
            if (failure != null || onProbation.contains(row.stream())) {
                closed.add(row.stream());
            }
        }
        return sent;
    }

    private Future<RecordMetadata> send(OutboxRow row) {
        try {
            CloudEvent event = row.event();
            var record = record(row, event);
            Callback span = spans.publishing(record, event.traceparent());
            Producer<String, String> sending = producer();
            return sending.send(record, breakingOnFailure(sending, span));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Closes the producer, by the thread that would send on, when a row fails that was under way. One that is refused
     * while it is handed over, by the calling thread, has nothing of its stream behind it.
     */
    private Callback breakingOnFailure(Producer<String, String> sending, Callback next) {
        Thread caller = Thread.currentThread();
        return (metadata, failure) -> {
            next.onCompletion(metadata, failure);
            if (failure != null && Thread.currentThread() != caller) {
                broken = true;
                sending.close(Duration.ZERO);
            }
        };
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            try {
                producer = producers.get();
            } catch (KafkaException e) {
                throw new TimeoutException("no producer can be made: " + e.getMessage(), e);
            }
        }
        return producer;
    }

    private static ProducerRecord<String, String> record(OutboxRow row, CloudEvent event) {
        var record = new ProducerRecord<>(row.topic(), row.key(), event.toJson());
        record.headers().add("content-type", CONTENT_TYPE);
        return record;
    }

    /** Null when it was acknowledged. The producer ends every wait by its own delivery timeout. */
    private static Throwable failureOf(Future<RecordMetadata> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static void report(Map<String, Throwable> failures, boolean away) {
        if (away) {
            Throwable first = failures.values().iterator().next();
            LOG.warnf("Kafka does not take events, they wait in the outbox: %s", first.getMessage());
        } else {
            failures.forEach((stream, failure) ->
                    LOG.errorf(failure, "An event was not taken, its stream waits behind it stream=%s", stream));
        }
    }

    /** Drops a producer whose records all failed or are no longer wanted; the next batch gets a new one. */
    @Override
    public void close() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (KafkaException e) {
                LOG.debug("The producer did not close cleanly", e);
            }
            producer = null;
            broken = false;
        }
    }
}
