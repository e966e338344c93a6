package dk.feltlaas.benchmarks;

import dk.feltlaas.benchmarks.audit.IngestBenchmark;
import dk.feltlaas.benchmarks.audit.ProofBenchmark;
import dk.feltlaas.benchmarks.audit.QueryBenchmark;
import dk.feltlaas.benchmarks.audit.VerificationBenchmark;
import dk.feltlaas.benchmarks.footprint.FootprintBenchmark;
import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Machine;
import dk.feltlaas.benchmarks.harness.Report;
import dk.feltlaas.benchmarks.load.PgBench;
import dk.feltlaas.benchmarks.lock.LockPropagationBenchmark;
import dk.feltlaas.benchmarks.outbox.OutboxBenchmark;
import dk.feltlaas.benchmarks.peer.PeerBenchmark;
import dk.feltlaas.benchmarks.replicas.ReplicasBenchmark;
import dk.feltlaas.benchmarks.stack.AuditBench;
import dk.feltlaas.benchmarks.usage.BatchWriteBenchmark;
import dk.feltlaas.benchmarks.usage.ReadBenchmark;
import dk.feltlaas.benchmarks.usage.ScaleBenchmark;
import dk.feltlaas.benchmarks.usage.SupplierWriteBenchmark;
import dk.feltlaas.benchmarks.world.Workbench;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** {@code ./dev bench [--quick] [--largest N] [--data DIR] [--results DIR] [name …]}: without a name, all of them. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        try {
            run(Wish.parse(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    /** Measures what is wished for and returns what was written. */
    static List<Report> run(Wish wish) throws Exception {
        List<Suite<?>> suites = suites(wish);
        wish.requireKnown(
                suites.stream().flatMap(suite -> suite.names().stream()).toList());
        List<Report> reports = new ArrayList<>();
        for (Suite<?> suite : suites) {
            suite.run(wish, (name, benchmark) -> reports.add(report(name, benchmark, wish)));
        }
        return reports;
    }

    private static Report report(String name, Benchmark benchmark, Wish wish) throws Exception {
        Effort effort = wish.quick() ? Effort.QUICK : Effort.FULL;
        var outcomes = benchmark.run(effort);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Report report = new Report(name, today, Machine.here(), outcomes);
        report.write(wish.results());
        Report.index(wish.results());
        System.out.println(report.markdown());
        return report;
    }

    private static List<Suite<?>> suites(Wish wish) {
        return List.of(wholeStack(wish), auditLog(wish));
    }

    private static Suite<Workbench> wholeStack(Wish wish) {
        return new Suite<>(() -> workbench(wish))
                .with("footprint", FootprintBenchmark::new)
                .with("supplier-write", SupplierWriteBenchmark::new)
                .with("batch-write", BatchWriteBenchmark::new)
                .with("read", ReadBenchmark::new)
                .with("lock-propagation", LockPropagationBenchmark::new)
                .with("spring-peer", PeerBenchmark::new)
                .with("replicas", ReplicasBenchmark::new)
                .with("scale", ScaleBenchmark::new)
                .with("outbox", OutboxBenchmark::new);
    }

    private static Workbench workbench(Wish wish) {
        PgBench.requireThere();
        return Workbench.start(wish.project(), wish.data().resolve("stack"), wish.municipalities(), wish.quick());
    }

    /** The one that publishes comes last: whoever reads the topic after it would take in what it published. */
    private static Suite<AuditBench> auditLog(Wish wish) {
        List<Long> sizes = wish.sizes();
        return new Suite<>(() -> AuditBench.start(wish.project(), wish.data().resolve("audit")))
                .with("audit-query", bench -> new QueryBenchmark(bench, sizes))
                .with("audit-proof", bench -> new ProofBenchmark(bench, sizes))
                .with("audit-verification", VerificationBenchmark::new)
                .with("audit-ingest", IngestBenchmark::new);
    }
}
