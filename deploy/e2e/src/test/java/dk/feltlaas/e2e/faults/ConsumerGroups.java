package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;

import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.stack.StackPlan.Way;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far Kafka believes that each service has read. */
record ConsumerGroups(int kafka) {

    static ConsumerGroups on(StackPlan plan) {
        return new ConsumerGroups(plan.port(new Way(StackPlan.KAFKA, StackPlan.KAFKA)));
    }

    /** Sets a group without members back to the beginning. */
    void reset(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + kafka))) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreException(ExecutionException.class)
                    .until(() -> isReset(admin, group));
        }
    }

    private static boolean isReset(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetAndMetadata> beginning = read.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, beginning).all().get();
        return true;
    }
}
