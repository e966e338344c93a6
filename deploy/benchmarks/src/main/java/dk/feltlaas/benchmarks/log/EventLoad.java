package dk.feltlaas.benchmarks.log;

import dk.feltlaas.platform.event.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Made entries on the audit topic. Used by one thread. */
public final class EventLoad implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final EntryMaker entries = new EntryMaker(System.nanoTime());

    public EventLoad(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 20),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Publishes so many entries and returns when the broker has them. */
    public void publish(int many) {
        for (int i = 0; i < many; i++) {
            MadeEntry entry = entries.next(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            producer.send(new ProducerRecord<>(
                    Topic.AUDIT.topicName(), entry.municipalityId().toString(), entry.event()));
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
