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
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends a batch and waits for every acknowledgement. A row whose stream failed earlier in the batch does not count as
 * acknowledged even if it is: it is sent again behind the failed one, so that what a compacted topic keeps is the last.
 */
final class Publisher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private final Supplier<Producer<String, String>> producers;
    private final EventSpans spans;
    private Producer<String, String> producer;

    Publisher(Supplier<Producer<String, String>> producers, EventSpans spans) {
        this.producers = producers;
        this.spans = spans;
    }

    /** @param onProbation streams that failed last time and of which only one row is tried */
    Delivery publish(List<OutboxRow> rows, Set<String> onProbation) {
        Map<OutboxRow, Future<RecordMetadata>> sent = send(rows, onProbation);
        Map<String, Throwable> failures = new HashMap<>();
        List<Long> acknowledged = new ArrayList<>();
        sent.forEach((row, future) -> {
            Throwable failure = failureOf(future);
            if (failure != null) {
                failures.putIfAbsent(row.stream(), failure);
            } else if (!failures.containsKey(row.stream())) {
                acknowledged.add(row.seq());
            }
        });
        boolean away = acknowledged.isEmpty()
                && !failures.isEmpty()
                && failures.values().stream().allMatch(RetriableException.class::isInstance);
        report(failures, away);
        if (acknowledged.isEmpty() && !failures.isEmpty()) {
            close();
        }
        return new Delivery(acknowledged, Set.copyOf(failures.keySet()), away);
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
            if (failure instanceof RetriableException) {
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
            return producer().send(record, spans.publishing(record, event.traceparent()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
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
        }
    }
}
