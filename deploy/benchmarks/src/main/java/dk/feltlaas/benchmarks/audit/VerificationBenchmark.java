package dk.feltlaas.benchmarks.audit;

import dk.feltlaas.audit.verify.ExportVerifier;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Contest;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.stack.AuditBench;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/** What an auditor's machine needs to verify an export, against hashing its bytes once. */
public final class VerificationBenchmark implements Benchmark {
    private static final double MEGABYTE = 1e6;

    private final AuditBench bench;

    public VerificationBenchmark(AuditBench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        long size = effort.of(20_000, 300);
        Path export = Files.createTempFile("export", ".ndjson");
        try {
            bench.service(bench.log(size)).get("/api/v2/audit/exports/entries.ndjson", BodyHandlers.ofFile(export));
            Trust trust = Trust.in(bench.keys(), Instant.now());
            String subject =
                    "Verifying an export of %,d entries, %.0f MB".formatted(size, Files.size(export) / MEGABYTE);
            Outcome outcome = Contest.of(subject, "MB/s")
                    .side("verify", () -> verify(export, trust))
                    .side("SHA-256", () -> hash(export))
                    .run(effort);
            return List.of(outcome.ratio("verify", "SHA-256", null));
        } finally {
            Files.delete(export);
        }
    }

    private static double verify(Path export, Trust trust) throws Exception {
        Stopwatch watch = Stopwatch.start();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
            Verification verification = new ExportVerifier(trust).verify(in);
            if (!verification.isSound()) {
                throw new IllegalStateException("The made log does not verify: " + verification.findings());
            }
        }
        return Files.size(export) / MEGABYTE / watch.seconds();
    }

    private static double hash(Path export) throws Exception {
        Stopwatch watch = Stopwatch.start();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(export)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        digest.digest();
        return Files.size(export) / MEGABYTE / watch.seconds();
    }
}
