package dk.feltlaas.platform.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far its topics reach. */
@Singleton
class TopicEnds {
    private static final int TIMEOUT_MILLIS = 4000;

    private final Map<String, Object> kafka;

    @Inject
    TopicEnds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2);
        this.kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    }

    /**
     * The end of every partition that holds anything.
     *
     * @throws KafkaException if Kafka does not answer, or a topic does not exist
     */
    Map<TopicPartition, Long> of(Collection<String> topics) {
        try (Admin admin = Admin.create(kafka)) {
            Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description
                    .partitions()
                    .forEach(partition -> {
                        earliest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest());
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                    }));
            var beginnings = admin.listOffsets(earliest).all().get();
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> {
                if (end.offset() > offset(beginnings.get(partition))) {
                    ends.put(partition, end.offset());
                }
            });
            return ends;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }
}
