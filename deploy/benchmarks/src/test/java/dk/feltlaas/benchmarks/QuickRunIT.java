package dk.feltlaas.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.benchmarks.harness.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks run, and what they write is there. How fast anything was is not asked. */
class QuickRunIT {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));

    @Test
    void everyBenchmarkMeasuresSomethingAndWritesIt(@TempDir Path results) throws Exception {
        Path data = ROOT.resolve(
                "deploy/benchmarks/target/data-" + ProcessHandle.current().pid());

        List<Report> reports = Main.run(Wish.parse(
                "--project", ROOT.toString(), "--data", data.toString(), "--results", results.toString(), "--quick"));

        assertEquals(12, reports.size());
        for (Report report : reports) {
            assertTrue(
                    report.outcomes().stream().allMatch(o -> o.series().stream().allMatch(s -> s.median() >= 0)));
            assertTrue(Files.size(results.resolve(report.benchmark() + ".json")) > 0);
            assertEquals(report.markdown(), Files.readString(results.resolve(report.benchmark() + ".md")));
        }
    }
}
