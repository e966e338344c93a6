package dk.feltlaas.benchmarks.usage;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.load.PgBench;
import dk.feltlaas.benchmarks.load.WarmUp;
import dk.feltlaas.benchmarks.world.SupplierReads;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.benchmarks.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a supplier's program reads at registry-service itself, against {@code pgbench} finding the same rows by the same
 * query. Its rows are as long as what the service answers, so that the same bytes cross the wire. The third side is what
 * HTTP and the token cost alone: more than that nothing could reach.
 */
public final class ReadBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final String SERVICE = "registry-service";
    private static final String NOTHING = "registry-service, saying that it lives";
    private static final String PGBENCH = "pgbench";
    private static final String NUMBERS = """
            \\set m random(1, %d)
            \\set s random(1, %d)
            \\set offset 100 * random(0, 4)
            """;
    private static final String ROWS = """
            select u.*, s.name, repeat('x', %d) from it_system_usage u join it_system s on s.id = u.system
            """;
    private static final String IN_MUNICIPALITY = " where u.municipality = md5('municipality ' || :m)::uuid";
    private static final String CHANGES = IN_MUNICIPALITY
            + " and u.last_modified >= '-infinity' order by u.last_modified, u.creation_number limit 250 offset %d;\n";

    private final Workbench bench;

    public ReadBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        World world = bench.world();
        SupplierReads reads = new SupplierReads(world, world.stack().port("registry"));
        String rows = ROWS.formatted(filler(reads));
        String numbers = NUMBERS.formatted(world.municipalities(), World.SYSTEMS);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.addAll(compared(
                "Reading one usage",
                "≥ 0.25",
                reads,
                reads::one,
                numbers + rows + "where u.id = md5('usage ' || :m || ' ' || :s)::uuid;\n",
                effort));
        outcomes.addAll(compared(
                "Reading a page of 100 usages",
                "≥ 0.5",
                reads,
                reads::page,
                numbers + rows + IN_MUNICIPALITY + " order by u.creation_number limit 100 offset :offset;\n",
                effort));
        outcomes.addAll(compared(
                "Walking through a municipality's 500 changes",
                "≥ 0.5",
                reads,
                reads::walk,
                numbers + rows + CHANGES.formatted(0) + rows + CHANGES.formatted(250) + rows + CHANGES.formatted(500),
                effort));
        return outcomes;
    }

    private List<Outcome> compared(
            String what, String goal, SupplierReads reads, Supplier<List<String>> paths, String script, Effort effort)
            throws Exception {
        Duration round = Duration.ofSeconds(effort.of(2, 1));
        PgBench pgbench = bench.bareTables().pgbench();
        Clients readers = reads.of(paths).clients(CLIENTS);
        WarmUp.with(readers, effort);
        Clients nothing = reads.of(reads::nothing).clients(CLIENTS);
        Turns.Rounds<Load> rounds = new Turns<Load>()
                .side(SERVICE, () -> readers.run(round))
                .side(NOTHING, () -> nothing.run(round))
                .side(PGBENCH, () -> pgbench.run(script, CLIENTS, round))
                .run(effort);
        String subject = what + ", " + CLIENTS + " clients";
        return List.of(
                rounds.outcome(subject, "a second", Load::perSecond)
                        .ratio(SERVICE, PGBENCH, goal)
                        .ratio(NOTHING, PGBENCH, null),
                rounds.outcome(subject + ": what one in a hundred waits for at least", "ms", Load::p99)
                        .ratio(SERVICE, PGBENCH, null));
    }

    /** What a row is shorter than the answer that is made of it. */
    private long filler(SupplierReads reads) throws Exception {
        long row = bench.bareTables()
                .database()
                .number("select octet_length((u.*)::text) from bare.it_system_usage u limit 1");
        return Math.max(0, reads.answerBytes() - row);
    }
}
