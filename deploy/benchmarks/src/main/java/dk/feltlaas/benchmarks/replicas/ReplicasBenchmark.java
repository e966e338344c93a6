package dk.feltlaas.benchmarks.replicas;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Series;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.world.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One, two and four replicas of every service under the same mixed load, and as fast as they go; and what an operation
 * costs whom. All of them share the processors of one machine with PostgreSQL, Kafka and the clients, so this shows what
 * more replicas cost and whether they stand in each other's way, not what more machines would bring. The sides cannot take
 * turns: the larger number is the smaller one after it has grown.
 */
public final class ReplicasBenchmark implements Benchmark {
    private static final List<Integer> STAGES = List.of(1, 2, 4);
    private static final List<Integer> FEW = List.of(1, 2);

    private final Workbench bench;

    public ReplicasBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        try (Replicas replicas = new Replicas(bench.stack())) {
            Measurement measurement = new Measurement(bench, replicas, effort);
            List<Stage> stages = new ArrayList<>();
            for (int many : effort.quick() ? FEW : STAGES) {
                replicas.growTo(many);
                stages.add(measurement.stage(many));
            }
            return List.of(
                    processor(measurement.bills()),
                    writeAheadLog(measurement.bills()),
                    loads("The same load for all: median", "ms", stages, Stage::fixed, Load::p50),
                    loads("The same load for all: 99 of 100", "ms", stages, Stage::fixed, Load::p99),
                    each("The same load for all: computing", "cores", stages, Stage::cores),
                    each("The same load for all: resident memory", "MB", stages, Stage::megabytes),
                    each("The same load for all: connections", "to PostgreSQL", stages, Stage::connections),
                    grown(loads("As fast as it goes", "a second", stages, Stage::most, Load::perSecond), stages),
                    each("Taking in audit entries that wait", "a second", stages, Stage::takenIn));
        }
    }

    private static Outcome processor(Map<String, Bill> bills) {
        List<Series> series = new ArrayList<>();
        bills.forEach((operation, bill) ->
                bill.milliseconds().forEach((who, rounds) -> series.add(new Series(operation + ": " + who, rounds))));
        return new Outcome("What one costs in processor time, all that follows included", "ms", series, List.of());
    }

    private static Outcome writeAheadLog(Map<String, Bill> bills) {
        List<Series> series = new ArrayList<>();
        bills.forEach((operation, bill) -> series.add(new Series(operation, bill.logKilobytes())));
        return new Outcome("What one adds to PostgreSQL's write-ahead log", "kB", series, List.of());
    }

    private static Outcome loads(
            String subject,
            String unit,
            List<Stage> stages,
            Function<Stage, Map<String, List<Load>>> loads,
            ToDoubleFunction<Load> number) {
        return each(subject, unit, stages, stage -> {
            Map<String, List<Double>> numbers = new LinkedHashMap<>();
            loads.apply(stage)
                    .forEach((operation, rounds) -> numbers.put(
                            operation,
                            rounds.stream().map(number::applyAsDouble).toList()));
            return numbers;
        });
    }

    /** A line for each thing and number of replicas, those of one thing below each other. */
    private static Outcome each(
            String subject, String unit, List<Stage> stages, Function<Stage, Map<String, List<Double>>> rounds) {
        List<Series> series = new ArrayList<>();
        for (String thing : rounds.apply(stages.getFirst()).keySet()) {
            stages.stream()
                    .filter(stage -> rounds.apply(stage).containsKey(thing))
                    .forEach(stage -> series.add(
                            new Series(stage.side(thing), rounds.apply(stage).get(thing))));
        }
        return new Outcome(subject, unit, series, List.of());
    }

    private static Outcome grown(Outcome outcome, List<Stage> stages) {
        Outcome grown = outcome;
        Stage first = stages.getFirst();
        for (Stage stage : stages.subList(1, stages.size())) {
            for (String thing : stage.most().keySet()) {
                grown = grown.ratio(stage.side(thing), first.side(thing), null);
            }
        }
        return grown;
    }
}
