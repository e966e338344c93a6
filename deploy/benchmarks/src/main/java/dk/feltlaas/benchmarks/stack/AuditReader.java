package dk.feltlaas.benchmarks.stack;

import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.platform.event.Topic;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** audit-service as a neighbour of what is measured: held still, or at work. */
public final class AuditReader {
    private static final long GLANCE_NANOS = 50_000_000;
    private static final String IN_TRANSACTION = "select count(*) from pg_stat_activity"
            + " where usename = 'audit_app' and (backend_xid is not null or backend_xmin is not null)";

    private final ChildProcess service;
    private final WholeStack stack;

    public AuditReader(WholeStack stack) {
        this.stack = stack;
        this.service = stack.service("audit");
    }

    /**
     * Does it with the service frozen between two of its transactions: in the middle of one it would keep PostgreSQL from
     * clearing away rows of all databases. What it would have taken in waits on the topic.
     */
    public <T> T whileStill(Callable<T> work) throws Exception {
        service.pause();
        try {
            while (stack.database("audit").number(IN_TRANSACTION) > 0) {
                service.resume();
                LockSupport.parkNanos(GLANCE_NANOS);
                service.pause();
            }
            return work.call();
        } finally {
            service.resume();
        }
    }

    /** Does it with the service at work, and returns when that has taken in everything there is. */
    public <T> T thenCaughtUp(Callable<T> work) throws Exception {
        T result = work.call();
        awaitCaughtUp();
        return result;
    }

    public void awaitCaughtUp() throws SQLException {
        while (stack.database("registry").number("select count(*) from outbox") > 0) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        long end = end();
        Database audit = stack.database("audit");
        while (audit.number("select coalesce(sum(next_offset), 0)::bigint from projection_position where topic = '"
                        + Topic.AUDIT.topicName() + "'")
                < end) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private long end() {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.AUDIT.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
