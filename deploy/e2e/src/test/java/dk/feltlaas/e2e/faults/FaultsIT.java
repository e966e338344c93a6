package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.verify.Finding;
import dk.feltlaas.audit.verify.HttpLog;
import dk.feltlaas.audit.verify.LogVerifier;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.e2e.Client;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.run.Report;
import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.Progress;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Rounds of faults under load, each by a seed of its own on municipalities of its own: {@code -Dfeltlaas.rounds},
 * {@code -Dfeltlaas.faults-a-round}, and {@code -Dfeltlaas.seed} of the first.
 */
class FaultsIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/faults");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int OFFICES = 3;
    /** As much of the memory as is written, and no more. */
    private static final long VOLUME_BYTES = 4L << 30;

    private final Report report = new Report("faults");
    private final Figures figures = new Figures();

    @Test
    void whateverHappensNoWriteIsLostDoubledOrMisplaced() throws IOException {
        long seed = Run.seed();
        int rounds = Run.number("feltlaas.rounds", 20, 1);
        int faults = Run.number("feltlaas.faults-a-round", 6, 4);
        report.line("%d rounds of %d faults; -Dfeltlaas.seed=%d", rounds, faults, seed);
        List<String> broken = new ArrayList<>();
        Schedule.DISKS.forEach(process -> Volume.clearAway(DATA.resolve(process)));
        DataDirectory data = DataDirectory.open(DATA, true);
        Map<String, Volume> volumes = volumes();
        try (var network = Network.around(StackPlan.beside(Run.root(), DATA), seed);
                var stack = LocalStack.start(network.plan(), data, Progress.SILENT)) {
            Seed.of(stack).municipalities();
            List<Municipality> municipalities = municipalities(world(stack));
            Map<Long, List<Fault>> schedules = schedules(seed, rounds, faults, volumes.keySet());
            int round = 0;
            for (Map.Entry<Long, List<Fault>> schedule : schedules.entrySet()) {
                int first = round++ * OFFICES % (municipalities.size() - OFFICES);
                broken.addAll(new Round(new Stage(stack, network, volumes), schedule.getKey())
                        .run(municipalities.subList(first, first + OFFICES), schedule.getValue()));
            }
            figures.tell(report);
            List<Finding> findings = verify(stack);
            report.guarantee(findings.isEmpty(), "the audit log verifies from its public files");
            assertEquals(List.of(), findings);
        } finally {
            volumes.values().forEach(Volume::close);
        }
        assertEquals(List.of(), broken);
    }

    /** Of those that keep anything, where this machine lets us: in memory, so that a full one is full of nothing else. */
    private Map<String, Volume> volumes() {
        Map<String, Volume> volumes = new LinkedHashMap<>();
        Schedule.DISKS.forEach(process -> Volume.on(DATA.resolve(process), VOLUME_BYTES)
                .ifPresentOrElse(
                        volume -> volumes.put(process, volume),
                        () -> report.line("no full disk of %s: nothing can be mounted here", process)));
        return volumes;
    }

    /** By seed, in the order of the rounds. */
    private static Map<Long, List<Fault>> schedules(long seed, int rounds, int faults, Set<String> disks) {
        Map<Long, List<Fault>> schedules = new LinkedHashMap<>(Run.isLong() ? Schedule.kept(disks) : Map.of());
        for (long each = seed; each < seed + rounds; each++) {
            schedules.put(each, Schedule.of(each, faults, disks));
        }
        return schedules;
    }

    private final class Round {
        private final Stage stage;
        private final long seed;
        private final Model model = new Model();

        Round(Stage stage, long seed) {
            this.stage = stage;
            this.seed = seed;
        }

        /** What was not kept. */
        List<String> run(List<Municipality> municipalities, List<Fault> faults) {
            World world = patiently(() -> world(stage.stack()));
            AuditLog audit = patiently(() -> new AuditLog(world.auditor()));
            List<Supplier> suppliers = patiently(() -> List.of(world.supplier("Første"), world.supplier("Anden")));
            List<Office> offices = municipalities.stream()
                    .map(municipality -> patiently(() -> Office.open(world, municipality, suppliers)))
                    .toList();
            report.line("seed %d: %s", seed, offices);
            Load load = Load.start(offices, model, seed);
            awaitProgress(offices);
            for (Fault fault : faults) {
                model.longestSilence();
                fault.strike(stage);
                awaitProgress(offices);
                Duration wait = model.longestSilence();
                figures.add(fault, wait);
                report.line("  %s; an office waited %.1f s at most", fault, wait.toMillis() / 1000.0);
            }
            load.stop();
            figures.add(model);
            report.line("  %d writes: %s; %d reads", model.deeds().size(), model.outcomes(), model.reads());
            var checker = new Checker(
                    offices,
                    model,
                    audit,
                    new LockTables(stage.stack().postgres().port()));
            return settled(checker).stream()
                    .peek(guarantee -> report.guarantee(guarantee.kept(), guarantee.sentence()))
                    .flatMap(guarantee -> guarantee.broken().stream().limit(20))
                    .map(sentence -> "seed %d: %s".formatted(seed, sentence))
                    .peek(sentence -> report.line("  %s", sentence))
                    .toList();
        }

        private void awaitProgress(List<Office> offices) {
            for (Office office : offices) {
                long before = model.acknowledged(office);
                await("work at " + office).atMost(PATIENCE).until(() -> model.acknowledged(office) > before);
            }
        }

        /** What is on its way arrives; what is lost does not. */
        private List<Guarantee> settled(Checker checker) {
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            List<Guarantee> guarantees = new ArrayList<>();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .ignoreExceptions()
                    .until(() -> {
                        List<Guarantee> now = checker.judge();
                        guarantees.clear();
                        guarantees.addAll(now);
                        return now.stream().allMatch(Guarantee::kept) || System.nanoTime() - end > 0;
                    });
            return guarantees;
        }
    }

    /** A service that lost its database in the round before finds out connection by connection, and answers 503 till then. */
    private static <T> T patiently(java.util.function.Supplier<T> beginning) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return beginning.get();
            } catch (AssertionError unready) {
                if (System.nanoTime() - end > 0) {
                    throw unready;
                }
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
        }
    }

    private static World world(LocalStack stack) {
        LocalAdministrator admin = LocalAdministrator.DEFAULT;
        return new World(stack.origin(), admin.email(), admin.password());
    }

    private static List<Municipality> municipalities(World world) {
        Client secretariat = world.secretariat();
        List<Municipality> found = new ArrayList<>();
        for (JsonNode one : secretariat
                .get("/api/v2/organizations?nameContent=Kommune&pageSize=100")
                .expect(200)
                .body()) {
            found.add(new Municipality(World.uuid(one), one.path("name").asText()));
        }
        assertTrue(found.size() > OFFICES, "municipalities of the seed data");
        return found;
    }

    private static List<Finding> verify(LocalStack stack) throws IOException {
        var key = NoteSigner.parse(
                        Files.readString(DATA.resolve("audit-keys.txt")).trim())
                .verifierKey();
        try (var log = new HttpLog(stack.origin().resolve("/audit/log/"))) {
            return new LogVerifier(Trust.in(List.of(key), Instant.now()))
                    .verify(log.checkpoint(), log)
                    .findings();
        }
    }
}
