package dk.feltlaas.benchmarks.lock;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.kafka.RawKafka;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.load.WarmUp;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.benchmarks.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * From a grant's answer to the first municipal write that is refused because of it, against a record of the same length
 * going through Kafka alone. Once with nothing else to do, once beside seven tenths of the writes registry-service can
 * take. What a lock does to the write itself is in it: the probe writes all the time.
 */
public final class LockPropagationBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final double SHARE = 0.7;
    private static final String REGISTRY = "registry-service";
    private static final String GDPR = "gdpr-service";
    private static final String KAFKA = "Kafka alone";
    /** About as long as the event of a grant. */
    private static final String RECORD = "x".repeat(4_000);

    private final Workbench bench;

    public LockPropagationBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        World world = bench.world();
        WholeStack stack = world.stack();
        int many = effort.of(40, 2);
        Clients writers = bench.writes().clients(CLIENTS);
        WarmUp.with(writers, effort);
        try (Desk desk = new Desk(stack);
                Probe registry = Probes.registry(world);
                Probe gdpr = Probes.gdpr(stack);
                RawKafka kafka = new RawKafka(stack.kafka())) {
            // Both in each round: a connection nobody uses for two minutes is closed.
            WarmUp.with(
                    () -> {
                        delays(desk, registry, many / 2);
                        return delays(desk, gdpr, many / 2);
                    },
                    effort);
            Turns<Load> turns = new Turns<Load>()
                    .side(REGISTRY, () -> delays(desk, registry, many))
                    .side(GDPR, () -> delays(desk, gdpr, many))
                    .side(KAFKA, () -> kafka.delays(many, RECORD));
            List<Outcome> outcomes = new ArrayList<>(outcomes("nothing else to do", turns.run(effort)));
            double most = writers.run(Duration.ofSeconds(effort.of(5, 1))).perSecond();
            outcomes.addAll(outcomes(
                    "at seven tenths of full load", writers.at(SHARE * most).beside(() -> turns.run(effort))));
            return outcomes;
        }
    }

    private static Load delays(Desk desk, Probe probe, int many) throws Exception {
        long[] nanos = new long[many];
        Stopwatch watch = Stopwatch.start();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < many; i++) {
                desk.revoke();
                probe.untilAllowed();
                Future<Long> refused = thread.submit(probe::untilRefused);
                desk.give();
                long answered = System.nanoTime();
                // A write can be refused before the grant is answered.
                nanos[i] = Math.max(1, refused.get() - answered);
            }
        }
        return Load.of(nanos, watch.seconds());
    }

    private static List<Outcome> outcomes(String when, Turns.Rounds<Load> rounds) {
        return List.of(
                outcome(when, "median", rounds, Load::p50, "≤ 3"),
                outcome(when, "95 of 100", rounds, Load::p95, null),
                outcome(when, "99 of 100", rounds, Load::p99, "≤ 5"));
    }

    private static Outcome outcome(
            String when, String which, Turns.Rounds<Load> rounds, ToDoubleFunction<Load> number, String goal) {
        return rounds.outcome("From grant to refusal, " + when + ": " + which, "ms", number)
                .ratio(REGISTRY, KAFKA, goal)
                .ratio(GDPR, KAFKA, goal);
    }
}
