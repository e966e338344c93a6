package dk.feltlaas.platform.testing;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at what a service has published, and plays the services it listens to. */
public final class KafkaTopics {
    private final String bootstrapServers;

    public KafkaTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The broker of the running {@code @QuarkusTest}. */
    public static KafkaTopics ofThisTest() {
        return new KafkaTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** Everything that stands in a topic now; within a partition in order. */
    public List<ConsumerRecord<String, String>> records(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            records.sort(Comparator.comparingInt(ConsumerRecord::partition));
            return records;
        }
    }

    /** Everything that stands in a topic under one key, in order. */
    public List<ConsumerRecord<String, String>> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /** The events of one key, in order. */
    public List<CloudEvent> events(Topic topic, String key) {
        return records(topic.topicName(), key).stream()
                .map(record -> CloudEvent.parse(record.value()))
                .toList();
    }

    /** All events of a topic; of each key in order. */
    public List<CloudEvent> events(Topic topic) {
        return records(topic.topicName()).stream()
                .map(record -> CloudEvent.parse(record.value()))
                .toList();
    }

    /** Publishes a well-formed event as another service would. */
    public RecordMetadata publish(Topic topic, String key, CloudEvent event) {
        return publish(topic.topicName(), key, event.toJson());
    }

    /** Publishes anything, and waits until it stands there. */
    public RecordMetadata publish(String topic, String key, String value) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets the broker refuse what is larger. */
    public void limitMessages(Topic topic, int bytes) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        var limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
