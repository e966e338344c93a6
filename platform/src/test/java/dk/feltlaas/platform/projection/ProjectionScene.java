package dk.feltlaas.platform.projection;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.ScratchDatabase;
import dk.feltlaas.platform.trace.EventSpans;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A service that keeps the newest version of every usage, without the framework, on real PostgreSQL and Kafka. */
final class ProjectionScene implements AutoCloseable {
    final Infrastructure infrastructure = Infrastructure.shared();
    final ScratchDatabase database = new ScratchDatabase(infrastructure, "positions");
    final KafkaTopics topics = new KafkaTopics(infrastructure.bootstrapServers());
    final Shutdown shutdown = new Shutdown();
    final ProjectionPositions positions = new ProjectionPositions(database.dataSource(), Clock.systemUTC());
    final ProjectionFailures failures = new ProjectionFailures();
    final Projection projection = new Projection(
            positions, failures, new PatientTransaction(database::inTransaction, shutdown), EventSpans.none());

    ProjectionScene() {
        database.asOwner("create table usage_copy (uuid uuid primary key, version bigint not null)");
        database.asOwner("grant select, insert, update on usage_copy to supplier_app");
    }

    /** What a handler does: a newer version replaces an older one, anything else changes nothing. */
    void store(CloudEvent event) {
        UsageState usage = event.data(UsageState.class);
        database.execute("""
                insert into usage_copy values ('%s', %d) on conflict (uuid) do update set version = excluded.version
                where usage_copy.version < excluded.version
                """.formatted(usage.uuid(), usage.version()));
    }

    /** The stored version of a usage, or 0. */
    long version(UUID usage) {
        return database.number("select coalesce(max(version), 0) from usage_copy where uuid = '%s'".formatted(usage));
    }

    /** A record that Kafka might hand over. */
    static ConsumerRecord<String, String> record(long offset, String value) {
        return new ConsumerRecord<>(Topic.USAGES.topicName(), 0, offset, "key", value);
    }

    static CloudEvent usage(UUID usage, long version) {
        var state = new UsageState(
                usage, UUID.randomUUID(), UUID.randomUUID(), "Borgerservice", true, false, Set.of(), version);
        return CloudEvent.of(
                Ids.next(),
                "/registry-service",
                EventTypes.USAGE_CHANGED,
                Instant.parse("2026-03-02T09:15:30Z"),
                usage.toString(),
                null,
                state);
    }

    /** Publishes a version of a usage. */
    TopicPartition publish(UUID usage, long version) {
        var metadata = topics.publish(Topic.USAGES, usage.toString(), usage(usage, version));
        return new TopicPartition(metadata.topic(), metadata.partition());
    }

    /** A consumer of the group that seeks as our channels do. */
    KafkaConsumer<String, String> consumer(String group) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", infrastructure.bootstrapServers());
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var seek = new SeekToStoredPosition(positions, shutdown);
        consumer.subscribe(List.of(Topic.USAGES.topicName()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // Nothing is kept beside the database.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                seek.onPartitionsAssigned(consumer, partitions);
            }
        });
        return consumer;
    }

    /** Applies everything a consumer of the group gets until the topic's present end, and commits the group. */
    List<String> applyAll(String group) {
        List<String> keys = new ArrayList<>();
        Map<TopicPartition, Long> ends = ends();
        try (var consumer = consumer(group)) {
            do {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    apply(record);
                    keys.add(record.key());
                }
            } while (consumer.assignment().isEmpty()
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
            consumer.commitSync();
        }
        return keys;
    }

    void apply(ConsumerRecord<String, String> record) {
        projection.apply(record, this::store);
    }

    Map<TopicPartition, Long> ends() {
        return topicEnds().of(List.of(Topic.USAGES.topicName()));
    }

    TopicEnds topicEnds() {
        return new TopicEnds(Map.of("bootstrap.servers", infrastructure.bootstrapServers()));
    }

    ProjectionReadiness readiness() {
        return new ProjectionReadiness(usages(), topicEnds(), positions, failures);
    }

    /** As a service is configured that reads usages only. */
    ProjectionTopics usages() {
        var settings = Map.of(
                "mp.messaging.incoming.usages.topic",
                Topic.USAGES.topicName(),
                "mp.messaging.incoming.usages.consumer-rebalance-listener.name",
                "projection");
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new ProjectionTopics(config);
    }

    /** As retention does: what stood before the end is gone. */
    void deleteRecords(TopicPartition partition) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) infrastructure.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        shutdown.begin();
        database.close();
    }
}
