package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two processes of every service from what their images hold, replaced one by one under load. A short run leaves the
 * images untrained, and has two of registry-service only.
 */
class RollingUpgradeIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/rolling");

    private final Report report = new Report("rolling-upgrade");

    @Test
    void processesAreReplacedOneByOneAndNoRequestFails() throws IOException {
        List<String> rolled = Run.isLong() ? StackPlan.SERVICES : List.of("registry");
        DataDirectory data = DataDirectory.open(DATA, true);
        Map<String, ImageLayout> images = images();
        try (var network = Network.around(StackPlan.beside(Run.root(), DATA).withOnly(), Run.seed());
                var stack = LocalStack.start(network.plan(), data, Progress.SILENT);
                var fleet = Fleet.start(stack, network, images, rolled)) {
            Seed.of(stack).municipalities();
            Traffic traffic = traffic(stack);
            try {
                rolled.forEach(fleet::roll);
            } finally {
                traffic.stop();
            }
            report.line("Two processes each of %s, replaced one by one", rolled);
            report.line("answered: %s; asked to come again: %d", traffic.answered(), traffic.later());
            report.guarantee(
                    traffic.failures().isEmpty(), "every request got its answer or a clean word to come again");
            assertEquals(List.of(), traffic.failures());
            traffic.answered().forEach((request, times) -> assertTrue(times.get() > 50, request));
        }
    }

    private static Map<String, ImageLayout> images() throws IOException {
        Map<String, ImageLayout> images = new LinkedHashMap<>();
        for (String service : StackPlan.SERVICES) {
            ImageLayout image = ImageLayout.of(Run.root(), service, DATA.resolve("images"));
            images.put(service, Run.isLong() ? image.trained(Run.root()) : image);
        }
        return images;
    }

    private static Traffic traffic(LocalStack stack) {
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
