package dk.feltlaas.e2e.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Three sources that never stop, until they are stopped. */
final class EntryLoad implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Producer<String, String> producer;
    private final List<EntrySource> sources;
    private final Thread thread;
    private volatile boolean going = true;
    private volatile RuntimeException failure;

    EntryLoad(int kafka, long seed) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafka, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
        sources = List.of(
                new EntrySource("one-service", producer, seed),
                new EntrySource("other-service", producer, seed + 1),
                new EntrySource("third-service", producer, seed + 2));
        thread = Thread.ofPlatform().name("entries").start(this::produce);
    }

    /** Ends the production; fails if it had come to a halt by itself. */
    List<EntrySource> stop() {
        going = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
        return sources;
    }

    private void produce() {
        try {
            while (going) {
                sources.forEach(EntrySource::sendBatch);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        going = false;
        producer.close(Duration.ZERO);
    }
}
