package dk.feltlaas.audit.testing;

import static org.awaitility.Awaitility.await;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.platform.testing.KafkaTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays the services that publish audit entries, and waits until they stand in the log. */
public final class AuditTopic {
    public static final String NAME = "feltlaas.audit";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private AuditTopic() {}

    /** Publishes one after the other and waits for each, so that they stand in the log in this order. */
    public static void publish(AuditRecordMother... records) {
        for (AuditRecordMother record : records) {
            publish(record.key(), record.json());
            awaitEntry(record.id());
        }
    }

    public static void publish(String key, String value) {
        KafkaTopics.ofThisTest().publish(NAME, key, value);
    }

    /** Publishes all at once and waits until they stand in the topic. */
    public static void publishAtOnce(List<AuditRecordMother> records) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "acks", "all", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<?>> sent = records.stream()
                    .<Future<?>>map(r -> producer.send(new ProducerRecord<>(NAME, r.key(), r.json())))
                    .toList();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void awaitEntry(UUID id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> LogDatabase.count("id = '" + id + "'") == 1);
    }
}
