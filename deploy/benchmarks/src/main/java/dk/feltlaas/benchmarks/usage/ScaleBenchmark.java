package dk.feltlaas.benchmarks.usage;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Contest;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.load.Clients;
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
 * What one client waits for in a register of every municipality, and in one ten times as large, whose supplier has ten
 * times as many customers: two stacks that take turns, each at rest while the other is asked.
 */
public final class ScaleBenchmark implements Benchmark {
    private static final int GROWTH = 10;

    private final Workbench bench;

    public ScaleBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        try (Workbench grown = bench.another("grown", bench.world().municipalities() * GROWTH)) {
            grown.world();
            return new AuditReader(bench.stack())
                    .whileStill(() -> new AuditReader(grown.stack()).whileStill(() -> outcomes(grown, effort)));
        }
    }

    private List<Outcome> outcomes(Workbench grown, Effort effort) throws Exception {
        Map<String, Clients> small = operations(bench);
        Map<String, Clients> large = operations(grown);
        Duration round = Duration.ofSeconds(effort.of(3, 1));
        List<Outcome> outcomes = new ArrayList<>();
        for (String operation : small.keySet()) {
            WarmUp.with(small.get(operation), effort);
            WarmUp.with(large.get(operation), effort);
            outcomes.add(Contest.of(operation, "ms (median)")
                    .side(name(bench), () -> small.get(operation).run(round).p50())
                    .side(name(grown), () -> large.get(operation).run(round).p50())
                    .run(effort)
                    .ratio(name(grown), name(bench), "≤ 1.2"));
        }
        return outcomes;
    }

    private static Map<String, Clients> operations(Workbench bench) throws SQLException {
        SupplierWrites writes = bench.writes();
        SupplierReads reads = new SupplierReads(bench.world(), bench.stack().port("registry"));
        Map<String, Clients> operations = new LinkedHashMap<>();
        operations.put("Writing one field", writes.clients(1));
        operations.put("Writing 100 in a batch", writes.batches(1, 100));
        operations.put("Reading one usage", reads.of(reads::one).clients(1));
        operations.put("Reading a page of 100 usages", reads.of(reads::page).clients(1));
        operations.put("Walking through 500 changes", reads.of(reads::walk).clients(1));
        return operations;
    }

    private static String name(Workbench bench) throws SQLException {
        int municipalities = bench.world().municipalities();
        return "%,d municipalities, %,d usages".formatted(municipalities, municipalities * World.SYSTEMS);
    }
}
