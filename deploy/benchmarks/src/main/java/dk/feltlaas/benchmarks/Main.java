package dk.feltlaas.benchmarks;

import dk.feltlaas.benchmarks.audit.IngestBenchmark;
import dk.feltlaas.benchmarks.audit.ProofBenchmark;
import dk.feltlaas.benchmarks.audit.QueryBenchmark;
import dk.feltlaas.benchmarks.audit.VerificationBenchmark;
import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Machine;
import dk.feltlaas.benchmarks.harness.Report;
import dk.feltlaas.benchmarks.stack.AuditBench;
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
        List<Report> reports = new ArrayList<>();
        try (AuditBench bench = AuditBench.start(wish.project(), wish.data())) {
            for (Benchmark benchmark : wish.chosen(all(bench, wish.sizes()))) {
                reports.add(report(benchmark, wish));
            }
        }
        return reports;
    }

    private static Report report(Benchmark benchmark, Wish wish) throws Exception {
        Effort effort = wish.quick() ? Effort.QUICK : Effort.FULL;
        var outcomes = benchmark.run(effort);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Report report = new Report(benchmark.name(), today, Machine.here(), outcomes);
        report.write(wish.results());
        Report.index(wish.results());
        System.out.println(report.markdown());
        return report;
    }

    /** The one that publishes comes last: whoever reads the topic after it would take in what it published. */
    private static List<Benchmark> all(AuditBench bench, List<Long> sizes) {
        return List.of(
                new QueryBenchmark(bench, sizes),
                new ProofBenchmark(bench, sizes),
                new VerificationBenchmark(bench),
                new IngestBenchmark(bench));
    }
}
