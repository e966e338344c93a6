package dk.feltlaas.benchmarks.peer;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.load.WarmUp;
import dk.feltlaas.benchmarks.stack.AuditReader;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.SupplierReads;
import dk.feltlaas.benchmarks.world.SupplierWrites;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * registry-service against a plain Spring Boot service over the same tables, which verifies the same tokens and reads and
 * writes the same rows, but knows no locks, keeps no audit log and publishes nothing. audit-service is held still.
 */
public final class PeerBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final double MEGABYTE = 1024;
    private static final double SECOND = 1e3;
    private static final String OURS = "registry-service";
    private static final String SPRING = "Spring";

    private final Workbench bench;

    public PeerBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        if (!SpringPeer.isBuilt(bench.project())) {
            System.err.println("baseline-spring is not built: it is not measured.");
            return List.of();
        }
        bench.bareTables();
        ChildProcess spring = SpringPeer.over(bench.stack(), bench.project());
        spring.start();
        try {
            return new AuditReader(bench.stack()).whileStill(() -> outcomes(spring, effort));
        } finally {
            spring.stop();
        }
    }

    private List<Outcome> outcomes(ChildProcess spring, Effort effort) throws Exception {
        WholeStack stack = bench.stack();
        Duration round = Duration.ofSeconds(effort.of(2, 1));
        var springWrites = new SupplierWrites(
                spring.port(), stack.supplierToken(), bench.world().municipalities());
        SupplierReads ours = new SupplierReads(bench.world(), stack.port("registry"));
        SupplierReads springs = new SupplierReads(bench.world(), spring.port());
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(load(
                "Writing one field", bench.writes().clients(CLIENTS), springWrites.clients(CLIENTS), round, effort));
        outcomes.addAll(load(
                "Reading a page of 100 usages",
                ours.of(ours::page).clients(CLIENTS),
                springs.of(springs::page).clients(CLIENTS),
                round,
                effort));
        outcomes.add(once("Resident memory after that", "MB", stack, spring, PeerBenchmark::megabytes, Effort.QUICK));
        outcomes.add(once("From start to ready", "s", stack, spring, PeerBenchmark::restart, effort));
        return outcomes;
    }

    private static List<Outcome> load(String what, Clients ours, Clients springs, Duration round, Effort effort)
            throws Exception {
        WarmUp.with(ours, effort);
        WarmUp.with(springs, effort);
        Turns.Rounds<Load> rounds = new Turns<Load>()
                .side(OURS, () -> ours.run(round))
                .side(SPRING, () -> springs.run(round))
                .run(effort);
        String subject = "%s, %d clients".formatted(what, CLIENTS);
        return List.of(
                rounds.outcome(subject, "a second", Load::perSecond).ratio(OURS, SPRING, "> 1"),
                rounds.outcome(subject + ": what one in a hundred waits for at least", "ms", Load::p99)
                        .ratio(OURS, SPRING, "< 1"));
    }

    private interface Measure {
        double of(ChildProcess process);
    }

    private static Outcome once(
            String what, String unit, WholeStack stack, ChildProcess spring, Measure measure, Effort effort)
            throws Exception {
        return new Turns<Double>()
                .side(OURS, () -> measure.of(stack.service("registry")))
                .side(SPRING, () -> measure.of(spring))
                .run(effort)
                .outcome(what, unit, Double::doubleValue)
                .ratio(OURS, SPRING, "< 1");
    }

    private static double megabytes(ChildProcess process) {
        return Memory.kilobytes(process.processes()).orElseThrow() / MEGABYTE;
    }

    private static double restart(ChildProcess process) {
        process.stop();
        return process.start().toMillis() / SECOND;
    }
}
