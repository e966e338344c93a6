package dk.feltlaas.benchmarks.footprint;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Series;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.load.Compilers;
import dk.feltlaas.benchmarks.stack.ProcessorTime;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Memory;
import dk.feltlaas.local.stack.StackPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Time from start to ready, resident memory, image layers, and the processor time of doing nothing. Comes first: what
 * has worked is larger, and has more to clear away.
 */
public final class FootprintBenchmark implements Benchmark {
    private static final String CORE = "one core";
    private static final double MINUTE = 60;
    private static final double MEGABYTE = 1024;
    private static final double MILLI = 1e3;
    private static final int WRITERS = 8;
    /** Of one core: what compilers do after a start is not what it costs to do nothing. */
    private static final double AT_REST = 0.01;

    private final Workbench bench;

    public FootprintBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        WholeStack stack = bench.stack();
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(idling(stack, effort));
        outcomes.add(memory(stack, "idle"));
        var writers = bench.writes().clients(WRITERS);
        outcomes.add(writers.beside(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(effort.of(15, 1)).toNanos());
            return memory(stack, "beside a supplier's writes");
        }));
        outcomes.add(starting(stack, effort));
        outcomes.add(ImageLayers.of(bench.project()));
        double whole = stack.processes().report().duration().toMillis() / MILLI;
        outcomes.add(new Outcome(
                "From start to ready, everything at once, nothing stored yet",
                "s",
                List.of(new Series("whole stack", List.of(whole))),
                List.of()));
        return outcomes;
    }

    /** Every process in the same rounds: they are idle together. */
    private static Outcome idling(WholeStack stack, Effort effort) {
        if (!effort.quick()) {
            Compilers.awaitLess(AT_REST, Duration.ofMinutes(8));
        }
        Duration round = Duration.ofSeconds(effort.of(30, 1));
        Map<String, List<Double>> perMinute = new LinkedHashMap<>();
        for (int i = 0; i < effort.rounds(); i++) {
            Map<String, Double> before = new HashMap<>();
            all(stack).forEach(process -> before.put(process.name(), ProcessorTime.seconds(process)));
            LockSupport.parkNanos(round.toNanos());
            for (ChildProcess process : all(stack)) {
                double spent = ProcessorTime.seconds(process) - before.get(process.name());
                perMinute
                        .computeIfAbsent(process.name(), name -> new ArrayList<>())
                        .add(spent * MINUTE / round.toSeconds());
            }
        }
        List<Series> series = new ArrayList<>();
        perMinute.forEach((name, values) -> series.add(new Series(name, values)));
        series.add(new Series(CORE, Collections.nCopies(effort.rounds(), MINUTE)));
        Outcome outcome = new Outcome("Doing nothing", "processor seconds a minute", series, List.of());
        for (String service : StackPlan.SERVICES) {
            outcome = outcome.ratio(stack.service(service).name(), CORE, "< 0.01");
        }
        return outcome;
    }

    private static Outcome memory(WholeStack stack, String when) {
        List<Series> series = new ArrayList<>();
        for (ChildProcess process : all(stack)) {
            double megabytes = Memory.kilobytes(process.processes()).orElseThrow() / MEGABYTE;
            series.add(new Series(process.name(), List.of(megabytes)));
        }
        return new Outcome("Resident memory, " + when, "MB", series, List.of());
    }

    private static Outcome starting(WholeStack stack, Effort effort) throws Exception {
        Turns<Double> turns = new Turns<>();
        for (String name : StackPlan.SERVICES) {
            ChildProcess service = stack.service(name);
            turns.side(service.name(), () -> {
                service.stop();
                return service.start().toMillis() / MILLI;
            });
        }
        return turns.run(effort).outcome("From start to ready, beside the running others", "s", Double::doubleValue);
    }

    private static List<ChildProcess> all(WholeStack stack) {
        return stack.processes().processes();
    }
}
