package dk.feltlaas.benchmarks.kafka;

import dk.feltlaas.benchmarks.load.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One record after the other through a topic of its own, by an idempotent producer and a consumer that waits for it. */
public final class RawKafka implements AutoCloseable {
    private static final TopicPartition PARTITION = new TopicPartition("benchmark.raw", 0);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    public RawKafka(String servers) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (Admin admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(PARTITION.topic())) {
                admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        Map<String, Object> atOnce = Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0);
        producer = new KafkaProducer<>(atOnce, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToEnd(List.of(PARTITION));
        consumer.position(PARTITION);
    }

    /** From handing a record to the producer until the consumer has it, so many times. */
    public Load delays(int many, String value) {
        long[] nanos = new long[many];
        long begin = System.nanoTime();
        for (int i = 0; i < many; i++) {
            long sent = System.nanoTime();
            producer.send(new ProducerRecord<>(PARTITION.topic(), 0, "key", value));
            while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                // polls on
            }
            nanos[i] = System.nanoTime() - sent;
        }
        return Load.of(nanos, (System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
