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
 * A supplier's PATCH of one locked field at registry-service itself, with everything that makes it durable and provable,
 * against {@code pgbench} with the bare SQL on the same server: the municipality's locks FOR SHARE, the versioned
 * update, two events into the outbox. audit-service, which takes the entries in, would have a machine of its own: it is
 * held still, and measured at work as a further side.
 */
public final class SupplierWriteBenchmark implements Benchmark {
    static final int CLIENTS = 8;
    private static final String SERVICE = "registry-service";
    private static final String WITH_AUDIT = "registry-service, audit-service at work";
    private static final String PGBENCH = "pgbench";

    private final Workbench bench;

    public SupplierWriteBenchmark(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        World world = bench.world();
        BareWrite bareWrite = new BareWrite(bench.bareTables(), world);
        Duration round = Duration.ofSeconds(effort.of(4, 1));
        Clients writers = bench.writes().clients(CLIENTS);
        WarmUp.with(writers, effort);
        AuditReader audit = new AuditReader(world.stack());
        Turns<Load> turns = new Turns<Load>()
                .side(SERVICE, () -> audit.whileStill(() -> writers.run(round)))
                .side(WITH_AUDIT, () -> audit.thenCaughtUp(() -> writers.run(round)))
                .side(PGBENCH, () -> bareWrite.run(CLIENTS, round));
        Turns.Rounds<Load> rounds = turns.run(effort);
        String what = "A supplier's write of one locked field, %d clients".formatted(CLIENTS);
        return List.of(
                rounds.outcome(what, "writes/s", Load::perSecond)
                        .ratio(SERVICE, PGBENCH, "≥ 0.5")
                        .ratio(WITH_AUDIT, PGBENCH, null),
                rounds.outcome(what + ": what one in a hundred waits for at least", "ms", Load::p99)
                        .ratio(SERVICE, PGBENCH, "< 4")
                        .ratio(WITH_AUDIT, PGBENCH, null));
    }
}
