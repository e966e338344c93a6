package dk.feltlaas.benchmarks.outbox;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.stack.Database;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.Workbench;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast registry-service's relay brings audit entries, which it numbers, from its outbox to Kafka, and how old an entry
 * is when another process reads it; both against a plain idempotent producer with the same records. Comes last of the
 * whole stack's benchmarks: it stops audit-service, for which these records would make no sense.
 */
public final class OutboxBenchmark implements Benchmark {
    private static final String OUTBOX = "outbox";
    private static final String PRODUCER = "plain producer";
    private static final int RATE = 100;
    private static final long GLANCE_NANOS = 2_000_000;
    private static final String FILL = """
            insert into outbox (id, topic, key, type, body, created_at)
            select gen_random_uuid(), 'feltlaas.audit', md5('municipality ' || 1 + n %% 98)::uuid::text,
                   'dk.feltlaas.audit.entry.v1', s.body, clock_timestamp()
            from generate_series(1, %d) n, bare.sample s;
            notify feltlaas_outbox""";

    private final Workbench bench;

    public OutboxBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        WholeStack stack = bench.stack();
        String event = bench.bareTables().event();
        stack.service("audit").stop();
        try (EventTopic topic = new EventTopic(stack.kafka(), event)) {
            return List.of(rate(topic, stack.database("registry"), effort), delay(topic, stack, effort));
        }
    }

    private static Outcome rate(EventTopic topic, Database registry, Effort effort) throws Exception {
        int many = effort.of(20_000, 500);
        return new Turns<Double>()
                .side(OUTBOX, () -> relayed(registry, many))
                .side(PRODUCER, () -> {
                    Stopwatch watch = Stopwatch.start();
                    topic.send(many);
                    return many / watch.seconds();
                })
                .run(effort)
                .outcome("Sending %,d events that wait".formatted(many), "events/s", Double::doubleValue)
                .ratio(OUTBOX, PRODUCER, null);
    }

    private static double relayed(Database registry, int many) throws SQLException {
        registry.execute(FILL.formatted(many));
        Stopwatch watch = Stopwatch.start();
        while (registry.number("select exists (select from outbox)::int") == 1) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return many / watch.seconds();
    }

    private Outcome delay(EventTopic topic, WholeStack stack, Effort effort) throws Exception {
        Duration round = Duration.ofSeconds(effort.of(4, 1));
        Clients writers = bench.writes().clients(4).at(RATE);
        return new Turns<Load>()
                .side(OUTBOX, () -> topic.delays(() -> writers.run(round)))
                .side(
                        PRODUCER,
                        () -> topic.delays(() -> {
                            topic.sendAt(RATE, round);
                            return null;
                        }))
                .run(effort)
                .outcome("From making an event to reading it, %d a second: median".formatted(RATE), "ms", Load::p50)
                .ratio(OUTBOX, PRODUCER, null);
    }
}
