package dk.feltlaas.benchmarks.usage;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.load.WarmUp;
import dk.feltlaas.benchmarks.stack.AuditReader;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.benchmarks.world.World;
import java.time.Duration;
import java.util.List;

/**
 * A supplier's batches of writes at registry-service itself, in records a second, against {@code pgbench} with the bare
 * SQL of one record a transaction. audit-service is held still, as it is for single writes.
 */
public final class BatchWriteBenchmark implements Benchmark {
    private static final int CLIENTS = 4;
    private static final int RECORDS = 100;
    private static final String SERVICE = "registry-service";
    private static final String PGBENCH = "pgbench, a transaction a record";

    private final Workbench bench;

    public BatchWriteBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        World world = bench.world();
        BareWrite bareWrite = new BareWrite(bench.bareTables(), world);
        Duration round = Duration.ofSeconds(effort.of(4, 1));
        Clients writers = bench.writes().batches(CLIENTS, RECORDS);
        WarmUp.with(writers, effort);
        AuditReader audit = new AuditReader(world.stack());
        Outcome outcome = new Turns<Load>()
                .side(SERVICE, () -> audit.whileStill(() -> writers.run(round).times(RECORDS)))
                .side(PGBENCH, () -> bareWrite.run(SupplierWriteBenchmark.CLIENTS, round))
                .run(effort)
                .outcome(
                        "Batches of %d of a supplier's writes, %d clients".formatted(RECORDS, CLIENTS),
                        "records/s",
                        Load::perSecond)
                .ratio(SERVICE, PGBENCH, "≥ 1.5");
        audit.awaitCaughtUp();
        return List.of(outcome);
    }
}
