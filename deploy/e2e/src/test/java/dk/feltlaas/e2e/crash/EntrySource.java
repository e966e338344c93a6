package dk.feltlaas.e2e.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.e2e.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * A service as its outbox relay shows it: batches of entries with gapless numbers, and now and then a batch a second
 * time, as from a relay that was lost between sending and deleting.
 */
final class EntrySource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE =
            "platform/src/main/resources/feltlaas/events/dk.feltlaas.audit.entry.v1.example.json";
    private static final int MOST_IN_A_BATCH = 8;
    private static final double AGAIN = 0.1;

    private final String name;
    private final Producer<String, String> producer;
    private final Random random;
    private final ObjectNode example;
    private long numbers;
    private long repeated;

    EntrySource(String name, Producer<String, String> producer, long seed) {
        this.name = name;
        this.producer = producer;
        this.random = new Random(seed);
        try {
            this.example =
                    (ObjectNode) JSON.readTree(Run.root().resolve(EXAMPLE).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** How many entries there are: the last number. */
    long numbers() {
        return numbers;
    }

    /** How many of them were sent twice. */
    long repeated() {
        return repeated;
    }

    /** Sends one batch; returns when Kafka has it. */
    void sendBatch() {
        List<ProducerRecord<String, String>> batch = new ArrayList<>();
        for (int i = random.nextInt(MOST_IN_A_BATCH); i >= 0; i--) {
            batch.add(next());
        }
        send(batch);
        if (random.nextDouble() < AGAIN) {
            send(batch);
            repeated += batch.size();
        }
    }

    private ProducerRecord<String, String> next() {
        String id = UUID.randomUUID().toString();
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        ObjectNode event = example.deepCopy();
        event.put("id", id).put("source", "/" + name).put("time", now).put("sequence", ++numbers);
        ((ObjectNode) event.path("data")).put("id", id).put("source", name).put("time", now);
        String municipality = event.path("data").path("municipality").asText();
        return new ProducerRecord<>("feltlaas.audit", municipality, event.toString());
    }

    private void send(List<ProducerRecord<String, String>> batch) {
        List<Future<RecordMetadata>> sent = batch.stream().map(producer::send).toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
