package dk.feltlaas.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * PostgreSQL's own {@code pgbench}: what the database does when nothing but the SQL is left. Statements are prepared, the
 * connections are a service's own role's.
 *
 * @param schema that is looked into first
 */
public record PgBench(int port, String database, String role, String schema) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY_COLUMN = 2;

    /** Says what to install when there is none on the PATH. */
    public static void requireThere() {
        boolean found = Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "pgbench"))
                .anyMatch(Files::isExecutable);
        if (!found) {
            throw new IllegalArgumentException("pgbench is not on the PATH: install PostgreSQL's client programs"
                    + " (Debian: postgresql-contrib or postgresql-client), or name only benchmarks of the audit log.");
        }
    }

    /** Has so many clients run the script again and again. */
    public Load run(String script, int clients, Duration time) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("pgbench");
        try {
            Path file = Files.writeString(directory.resolve("script.sql"), script);
            String said = said(command(file, directory.resolve("log"), clients, time));
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench measured nothing: " + said);
            }
            Load waits = Load.of(nanos(directory), time.toSeconds());
            return new Load(Double.parseDouble(rate.group(1)), waits.p50(), waits.p95(), waits.p99());
        } finally {
            delete(directory);
        }
    }

    private List<String> command(Path script, Path log, int clients, Duration time) {
        return List.of(
                "pgbench",
                "--no-vacuum",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + role,
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + time.toSeconds(),
                "--log",
                "--log-prefix=" + log,
                "--file=" + script,
                database);
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", role);
        builder.environment().put("PGOPTIONS", "-c search_path=" + schema);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return said;
    }

    /** What each transaction took; a file a job, a line a transaction, in microseconds. */
    private static long[] nanos(Path directory) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        try (var logs = Files.newDirectoryStream(directory, "log.*")) {
            for (Path log : logs) {
                try (BufferedReader lines = Files.newBufferedReader(log)) {
                    lines.lines()
                            .mapToLong(line -> Long.parseLong(line.split(" ")[LATENCY_COLUMN]))
                            .forEach(micros -> nanos.add(micros * 1_000));
                }
            }
        }
        return nanos.build().toArray();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
