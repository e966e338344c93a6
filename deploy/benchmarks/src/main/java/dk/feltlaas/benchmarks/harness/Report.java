package dk.feltlaas.benchmarks.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What one run of one benchmark measured, as JSON with every round and as a Markdown table.
 *
 * @param benchmark its name
 * @param day of the run, {@code 2026-11-21}
 * @param machine on which it ran
 */
public record Report(String benchmark, String day, Machine machine, List<Outcome> outcomes) {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes both into the directory, each named after the benchmark; what an earlier run wrote is replaced. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(benchmark + ".json"), JSON.writeValueAsString(this) + "\n");
        Files.writeString(directory.resolve(benchmark + ".md"), markdown());
    }

    /** Shows all tables there are in the directory on its one page. */
    public static void index(Path directory) throws IOException {
        StringBuilder page = new StringBuilder(
                "# Results\n\nWhat `./dev bench` measured last, every round in the `.json` of the benchmark's name.\n");
        try (var files = Files.newDirectoryStream(directory, "[!R]*.md")) {
            for (Path table : new TreeSet<>(
                    StreamSupport.stream(files.spliterator(), false).toList())) {
                page.append('\n').append(Files.readString(table));
            }
        }
        Files.writeString(directory.resolve("README.md"), page);
    }

    public String markdown() {
        return "## %s\n\n%s, %s. Median of the rounds, with the least and the most.\n%s"
                .formatted(
                        benchmark,
                        day,
                        machine.words(),
                        outcomes.stream().map(Report::table).collect(Collectors.joining()));
    }

    private static String table(Outcome outcome) {
        StringBuilder table = new StringBuilder(
                "\n### %s\n\n| Side | %s | Spread |\n|---|---:|---:|\n".formatted(outcome.subject(), outcome.unit()));
        outcome.series().forEach(series -> table.append(row(series, "")));
        if (!outcome.ratios().isEmpty()) {
            table.append("\n| Ratio | Median | Spread | Goal |\n|---|---:|---:|---|\n");
            outcome.ratios()
                    .forEach(ratio ->
                            table.append(row(ratio.rounds(), ratio.goal().orElse("") + " |")));
        }
        return table.toString();
    }

    private static String row(Series series, String end) {
        return "| %s | %s | %s to %s |%s\n"
                .formatted(
                        series.side(),
                        number(series.median()),
                        number(series.least()),
                        number(series.most()),
                        end.isEmpty() ? "" : " " + end);
    }

    private static String number(double value) {
        String format =
                value >= 1000 ? "%,.0f" : value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
