package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.feltlaas.e2e.Client;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.run.Report;
import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.Progress;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two processes of every service from what their images hold, run as their pods are where the machine permits it, replaced
 * one by one under load. A short run leaves the images untrained, and has two of registry-service only.
 *
 * <p>With {@code -Dfeltlaas.previous=DIR}, the root of a built checkout of the release before, the processes that are replaced
 * are that release's: they serve from the schema that ours has migrated, and beside ours until the last of them is gone.
 */
class RollingUpgradeIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/rolling");
    private static final List<String> ROLLED = Run.isLong() ? StackPlan.SERVICES : List.of("registry");
    private static final String PREVIOUS = System.getProperty("feltlaas.previous", "");
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private static Map<String, ImageLayout> images;
    private static LocalStack stack;
    private static Fleet fleet;

    @BeforeAll
    static void start() throws IOException {
        DataDirectory data = DataDirectory.open(DATA, true);
        images = images(Run.root(), "images");
        Map<String, ImageLayout> former = PREVIOUS.isEmpty() ? images : images(Path.of(PREVIOUS), "previous");
        var network = opened(Network.around(StackPlan.beside(Run.root(), DATA).withOnly(), Run.seed()));
        stack = opened(LocalStack.start(network.plan(), data, Progress.SILENT));
        Fleet.migrate(stack, images);
        fleet = opened(Fleet.start(stack, network, former, ROLLED));
        Seed.of(stack).municipalities();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable one : OPEN) {
            one.close();
        }
        Pod.tidy();
    }

    @Test
    void processesAreReplacedOneByOneAndNoRequestFails() throws IOException {
        Report report = new Report("rolling-upgrade");
        report.line(
                "Two processes each of %s, replaced one by one, %s",
                ROLLED, Pod.obstacle().map(why -> "as plain processes: " + why).orElse("each run as its pod"));
        Traffic traffic = traffic();
        try {
            for (String service : ROLLED) {
                report.line("%s: from start to ready %s", service, seconds(fleet.roll(service, images.get(service))));
            }
        } finally {
            traffic.stop();
        }
        report.line("answered: %s; asked to come again: %d", traffic.answered(), traffic.later());
        for (ChildProcess process : fleet.processes()) {
            report.line("%s: at most %d MB resident", process.name(), Confinement.peakMegabytes(pid(process)));
        }
        report.guarantee(traffic.failures().isEmpty(), "every request got its answer or a clean word to come again");
        assertEquals(List.of(), traffic.failures());
        traffic.answered().forEach((request, times) -> assertTrue(times.get() > 50, request));
    }

    @Test
    void eachRunsAsAUserWithoutRightsAndWritesOnlyToItsOwnTmp() throws IOException {
        assumeTrue(Pod.obstacle().isEmpty(), () -> "This machine runs nothing as a pod: " + Pod.obstacle());
        for (ChildProcess process : fleet.processes()) {
            String[] user = images.get("registry").user().split(":");
            assertEquals(Confinement.ofPod(user[0], user[1]), Confinement.of(pid(process)), process.name());
        }
    }

    private static String seconds(List<Duration> durations) {
        return durations.stream()
                .map(one -> "%.1f s".formatted(one.toMillis() / 1e3))
                .collect(Collectors.joining(", "));
    }

    private static <T extends AutoCloseable> T opened(T one) {
        OPEN.push(one);
        return one;
    }

    private static long pid(ChildProcess process) {
        return process.processes().findFirst().orElseThrow().pid();
    }

    private static Map<String, ImageLayout> images(Path project, String below) throws IOException {
        Map<String, ImageLayout> images = new LinkedHashMap<>();
        for (String service : StackPlan.SERVICES) {
            ImageLayout image = ImageLayout.of(project, service, DATA.resolve(below));
            images.put(service, Run.isLong() ? image.trained(project) : image);
        }
        return images;
    }

    private static Traffic traffic() {
        LocalAdministrator administrator = LocalAdministrator.DEFAULT;
        World world = new World(stack.origin(), administrator.email(), administrator.password());
        Municipality municipality = world.municipality("Aarhus Kommune");
        Office office = Office.open(world, municipality, List.of(world.supplier("Første")));
        Supplier supplier = office.suppliers().getFirst();
        Client admin = office.admin();
        Client auditor = world.auditor();
        admin.post(office.grantsPath(), "{\"supplierUuid\": \"%s\"}".formatted(supplier.uuid()))
                .expect(201);
        String field = "{\"general\": {\"containsAITechnology\": \"Yes\"}}";
        await().until(() -> supplier.api().patch(office.usagePath(), field).status() == 200);
        return new Traffic()
                .of("reading a usage", 200, () -> admin.get(office.usagePath()))
                .of(
                        "writing notes",
                        200,
                        () -> admin.patch(office.usagePath(), "{\"general\": {\"notes\": \"Rulles\"}}"))
                .of("a supplier's write", 200, () -> supplier.api().patch(office.usagePath(), field))
                .of("reading grants", 200, () -> admin.get(office.grantsPath()))
                .of("reading a registration", 200, () -> admin.get(office.registrationPath()))
                .of("searching the log", 200, () -> auditor.get("/api/v2/audit/entries?limit=5"));
    }
}
