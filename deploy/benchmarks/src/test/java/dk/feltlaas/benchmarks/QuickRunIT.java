package dk.feltlaas.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.benchmarks.harness.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Benchmarks run, and what they write is there: those of the audit log, and of those over the whole stack two. How fast
 * anything was is not asked; {@code ./dev bench --quick} runs them all.
 */
class QuickRunIT {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));
    private static final List<String> BENCHMARKS = List.of(
            "batch-write", "lock-propagation", "audit-query", "audit-proof", "audit-verification", "audit-ingest");

    @Test
    void benchmarksMeasureSomethingAndWriteIt(@TempDir Path results) throws Exception {
        Path data = ROOT.resolve(
                "deploy/benchmarks/target/data-" + ProcessHandle.current().pid());
        List<String> wish = new ArrayList<>(List.of(
                "--project", ROOT.toString(), "--data", data.toString(), "--results", results.toString(), "--quick"));
        wish.addAll(BENCHMARKS);

        List<Report> reports = Main.run(Wish.parse(wish.toArray(String[]::new)));

        assertEquals(BENCHMARKS, reports.stream().map(Report::benchmark).toList());
        for (Report report : reports) {
            assertTrue(
                    report.outcomes().stream().allMatch(o -> o.series().stream().allMatch(s -> s.median() >= 0)));
            assertTrue(Files.size(results.resolve(report.benchmark() + ".json")) > 0);
            assertEquals(report.markdown(), Files.readString(results.resolve(report.benchmark() + ".md")));
        }
    }
}
