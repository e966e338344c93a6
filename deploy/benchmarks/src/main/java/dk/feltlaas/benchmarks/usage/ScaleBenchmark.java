package dk.feltlaas.benchmarks.usage;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Series;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.load.WarmUp;
import dk.feltlaas.benchmarks.stack.AuditReader;
import dk.feltlaas.benchmarks.world.SupplierReads;
import dk.feltlaas.benchmarks.world.SupplierWrites;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.benchmarks.world.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one client waits for in a register of every municipality, and then in one ten times as large, whose supplier has
 * ten times as many customers. The sides cannot take turns: the large register is the small one after it has grown.
 */
public final class ScaleBenchmark implements Benchmark {
    private static final int GROWTH = 10;

    private final Workbench bench;

    public ScaleBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        World world = bench.world();
        int few = world.municipalities();
        AuditReader audit = new AuditReader(world.stack());
        Map<String, List<Double>> small = audit.whileStill(() -> waits(operations(bench.writes()), effort));
        world.growTo(few * GROWTH);
        SupplierWrites further = new SupplierWrites(
                world.stack().port("registry"), world.stack().supplierToken(), few + 1, few * (GROWTH - 1));
        Map<String, List<Double>> large = audit.whileStill(() -> waits(operations(further), effort));
        List<Outcome> outcomes = new ArrayList<>();
        small.forEach((operation, waits) -> outcomes.add(new Outcome(
                        operation,
                        "ms (median)",
                        List.of(new Series(name(few), waits), new Series(name(few * GROWTH), large.get(operation))),
                        List.of())
                .ratio(name(few * GROWTH), name(few), "≤ 1.2")));
        return outcomes;
    }

    private Map<String, Clients> operations(SupplierWrites writes) throws SQLException {
        SupplierReads reads = new SupplierReads(bench.world(), bench.stack().port("registry"));
        Map<String, Clients> operations = new LinkedHashMap<>();
        operations.put("Writing one field", writes.clients(1));
        operations.put("Writing 100 in a batch", writes.batches(1, 100));
        operations.put("Reading one usage", reads.of(reads::one).clients(1));
        operations.put("Reading a page of 100 usages", reads.of(reads::page).clients(1));
        operations.put("Walking through 500 changes", reads.of(reads::walk).clients(1));
        return operations;
    }

    private static Map<String, List<Double>> waits(Map<String, Clients> operations, Effort effort) throws Exception {
        for (Clients operation : operations.values()) {
            WarmUp.with(operation, effort);
        }
        Duration round = Duration.ofSeconds(effort.of(3, 1));
        Map<String, List<Double>> waits = new LinkedHashMap<>();
        for (int i = -effort.warmUps(); i < effort.rounds(); i++) {
            for (var operation : operations.entrySet()) {
                Load load = operation.getValue().run(round);
                if (i >= 0) {
                    waits.computeIfAbsent(operation.getKey(), name -> new ArrayList<>())
                            .add(load.p50());
                }
            }
        }
        return waits;
    }

    private static String name(int municipalities) {
        return "%,d municipalities, %,d usages".formatted(municipalities, municipalities * World.SYSTEMS);
    }
}
