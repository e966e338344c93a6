package dk.feltlaas.e2e.crash;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.verify.HttpLog;
import dk.feltlaas.e2e.crash.Moments.Moment;
import dk.feltlaas.e2e.run.Report;
import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.Progress;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Entries keep coming while audit-service is killed ({@code -Dfeltlaas.kills=N} times) and started again. What is held
 * against its log afterwards was learnt outside of it: what was produced, and every checkpoint it ever served.
 */
class AuditCrashIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/audit-crash");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * A killed consumer's partitions would wait ten seconds for it; a process that takes its place by name goes on at
     * once, so that kills hit ingestion. A checkpoint 25 ms after an entry, so that they hit signing, too. Token keys come
     * from a file, because supplier-service is not there.
     */
    private static final Map<String, String> BUSY = Map.of(
            "mp.messaging.incoming.audit.group.instance.id", "audit",
            "mp.messaging.incoming.organizations.group.instance.id", "organizations",
            "mp.messaging.incoming.accounts.group.instance.id", "accounts",
            "feltlaas.audit-log.interval", "25ms",
            "feltlaas.audit-log.leader-retry", "100ms",
            "feltlaas.audit-log.batch-size", "64",
            "feltlaas.trust.key-set",
                    Run.root()
                            .resolve("platform/src/test/resources/feltlaas/test-jwks.json")
                            .toUri()
                            .toString());

    private final Report report = new Report("audit-crash");

    @Test
    void aLogKilledAtRandomMomentsIsWholeAndHasOnlyGrown() throws IOException, InterruptedException {
        long seed = Run.seed();
        int kills = Run.number("feltlaas.kills", 100, 8);
        report.line("audit-service is killed %d times; -Dfeltlaas.seed=%d", kills, seed);
        var plan = StackPlan.beside(Run.root(), DATA).withOnly("audit").withProperties("audit", BUSY);
        URI prefix = plan.address("audit").resolve("/audit/log/");
        try (var stack = LocalStack.start(plan, DataDirectory.open(DATA, true), Progress.SILENT);
                var witness = new Witness(prefix)) {
            var moments = new Moments(witness, seed);
            List<EntrySource> sources;
            try (var load = new EntryLoad(plan.port(StackPlan.KAFKA), seed)) {
                kill(stack.service("audit"), moments, kills);
                sources = load.stop();
            }
            long produced = sources.stream().mapToLong(EntrySource::numbers).sum();
            awaitSigned(prefix, produced);
            List<String> served = witness.leave();
            check(prefix, sources, served);
            report.line(
                    "%d kills, %d of them while starting; %d entries, %d of them sent twice; %d checkpoints served",
                    kills,
                    moments.passed(Moment.STARTING),
                    produced,
                    sources.stream().mapToLong(EntrySource::repeated).sum(),
                    served.size());
        }
    }

    private static void kill(ChildProcess audit, Moments moments, int kills) {
        for (int i = 0; i < kills; i++) {
            moments.await(audit);
            audit.kill();
            audit.launch();
        }
        audit.awaitReady();
    }

    private static void awaitSigned(URI prefix, long entries) {
        try (var log = new HttpLog(prefix)) {
            await().atMost(PATIENCE)
                    .ignoreException(IOException.class)
                    .untilAsserted(() -> assertTrue(
                            Checkpoint.parse(SignedNote.parse(log.checkpoint()).text())
                                            .size()
                                    >= entries));
        }
    }

    private void check(URI prefix, List<EntrySource> sources, List<String> served)
            throws IOException, InterruptedException {
        var key = NoteSigner.parse(
                        Files.readString(DATA.resolve("audit-keys.txt")).trim())
                .verifierKey();
        try (var http = new HttpLog(prefix)) {
            var log = new WholeLog(key, http.checkpoint(), http);
            Map<String, List<Long>> numbers = log.numbers();
            boolean eachOnce = sources.stream().allMatch(source -> LongStream.rangeClosed(1, source.numbers())
                    .boxed()
                    .toList()
                    .equals(numbers.get(source.name())));
            report.guarantee(eachOnce, "every produced entry is in the log once, gapless for each source");
            var findings = log.verify(served.getFirst()).findings();
            report.guarantee(findings.isEmpty(), "every leaf is in the tree that was signed, no index is missing");
            List<String> foreign =
                    served.stream().filter(one -> !log.grewOutOf(one)).toList();
            report.guarantee(
                    foreign.isEmpty(), "every checkpoint ever served is proven to be a beginning of the last one");
            int verdict = verifyCommand(prefix, key.toString(), served.get(served.size() / 2));
            report.guarantee(verdict == 0, "the verify command calls the log sound");
            assertAll(
                    () -> assertTrue(eachOnce, () -> "sources' numbers: " + lengths(numbers)),
                    () -> assertEquals(List.of(), findings),
                    () -> assertEquals(List.of(), foreign),
                    () -> assertEquals(0, verdict));
        }
    }

    private static String lengths(Map<String, List<Long>> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach((source, all) ->
                text.append("%s: %d entries, last number %d; ".formatted(source, all.size(), all.getLast())));
        return text.toString();
    }

    /** As an auditor calls it; 0 when all is well. */
    private static int verifyCommand(URI prefix, String key, String kept) throws IOException, InterruptedException {
        Path file = Files.writeString(DATA.resolve("kept-checkpoint"), kept);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Run.root()
                                .resolve("audit-service/target/quarkus-app/quarkus-run.jar")
                                .toString(),
                        "verify",
                        "--key",
                        key,
                        "--log",
                        prefix.toString(),
                        "--kept",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
