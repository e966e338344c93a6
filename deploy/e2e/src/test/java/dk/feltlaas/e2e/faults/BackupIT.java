package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.Client;
import dk.feltlaas.e2e.Grants;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.backup.Backup;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.Progress;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * All databases go back to a backup taken while the stack ran, and Kafka stays as it is: the services notice, say so, and
 * come together again without anybody editing rows.
 */
class BackupIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/backup");
    private static final Path FILE = Run.root().resolve("deploy/e2e/target/backup.zip");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AI = "{\"general\": {\"containsAITechnology\": \"%s\"}}";
    private static final String NOTES = "{\"general\": {\"notes\": \"%s\"}}";

    private final StackPlan plan = StackPlan.beside(Run.root(), DATA);

    @Test
    void servicesFindOutWhatTheirDatabasesHaveForgotten() throws IOException, InterruptedException {
        Files.deleteIfExists(FILE);
        Scene scene;
        Since since;
        try (LocalStack stack = LocalStack.start(plan, DataDirectory.open(DATA, true), Progress.SILENT)) {
            Seed.of(stack).municipalities();
            scene = Scene.before(world(stack));
            Backup.take(DATA, FILE);
            since = scene.goOn(world(stack));
            stack.processes().forEach(ChildProcess::kill);
        }

        Backup.restore(FILE, DATA);

        try (LocalStack stack = LocalStack.start(plan, DataDirectory.open(DATA, false), Progress.SILENT)) {
            for (String service : StackPlan.SERVICES) {
                if (!service.equals("audit")) {
                    assertTrue(ready(stack, service).contains("does not know"), service);
                    assertTrue(
                            Files.readString(stack.service(service).log()).contains("restored from a backup"), service);
                }
            }
            World world = world(stack);
            LockTables locks = new LockTables(stack.postgres().port());
            await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), locks.differences(scene.office())));
            rightsAreThoseOfBoth(world, scene, since);
            whatWasMadeSinceIsGone(scene, since);
            theLogHasEverythingOnce(world, scene, since);
        }
    }

    /** What was revoked since stays revoked; what was granted since has to be granted again, and then takes effect. */
    private static void rightsAreThoseOfBoth(World world, Scene scene, Since since) {
        scene.first.api().patch(scene.office().usagePath(), AI.formatted("No")).expect(403);
        scene.office()
                .admin()
                .patch(scene.office().usagePath(), AI.formatted("Yes"))
                .expect(200);
        UUID again = Grants.grant(scene.office().admin(), scene.municipality, scene.second);
        long epoch = scene.office()
                .admin()
                .get(Grants.path(scene.municipality) + "/" + again)
                .expect(200)
                .body()
                .path("epoch")
                .asLong();
        assertTrue(epoch > since.epoch, "epoch %d after %d".formatted(epoch, since.epoch));
        scene.second
                .api()
                .patch(scene.office().usagePath(), AI.formatted("Undecided"))
                .expect(200);
        scene.office()
                .admin()
                .patch(scene.office().usagePath(), AI.formatted("Yes"))
                .expect(403);
    }

    private static void whatWasMadeSinceIsGone(Scene scene, Since since) {
        Client admin = scene.office().admin();
        admin.get("/api/v2/it-system-usages/" + since.usage).expect(404);
        await().atMost(PATIENCE).untilAsserted(() -> admin
                .get("/api/v2/delta-feed/deleted-entities?pageSize=100")
                .expect(200)
                .body()
                .findValuesAsText("entityUuid")
                .stream()
                .filter(since.usage.toString()::equals)
                .findFirst()
                .orElseThrow());
        await().atMost(PATIENCE).untilAsserted(() -> since.newcomer
                .patch(scene.office().registrationPath(), "{\"name\": \"Ny\"}")
                .expect(401));
        assertEquals("Før", admin.get(scene.office().usagePath()).expect(200).text("/general/notes"));
        admin.patch(scene.office().usagePath(), NOTES.formatted("Efter")).expect(200);
    }

    /** What was acknowledged and is lost is still told by the log, with no number missing or used twice. */
    private static void theLogHasEverythingOnce(World world, Scene scene, Since since) {
        AuditLog log = new AuditLog(world.auditor());
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<JsonNode> entries = log.entries(scene.office().uuid());
            for (String text : List.of("Før", "Imens", "Fra den nye", "Efter")) {
                assertEquals(1, new Trail(entries).writing(text).size(), text);
            }
            assertEquals(List.of(), log.incomplete());
        });
    }

    private static World world(LocalStack stack) {
        LocalAdministrator admin = LocalAdministrator.DEFAULT;
        return new World(stack.origin(), admin.email(), admin.password());
    }

    private static String ready(LocalStack stack, String service) throws IOException, InterruptedException {
        URI address = stack.plan().address(service).resolve("/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    /** What is so when the backup is taken: the first supplier is granted, and the usage has a note. */
    private record Scene(Municipality municipality, Office office, Supplier first, Supplier second, UUID grant) {
        static Scene before(World world) {
            Municipality municipality = world.municipality("Odense Kommune");
            Supplier first = world.supplier("Første");
            Supplier second = world.supplier("Anden");
            Office office = Office.open(world, municipality, List.of(first, second));
            UUID grant = Grants.grant(office.admin(), municipality, first);
            first.api().patch(office.usagePath(), AI.formatted("Yes")).expect(200);
            office.admin().patch(office.usagePath(), NOTES.formatted("Før")).expect(200);
            return new Scene(municipality, office, first, second, grant);
        }

        /** What is forgotten afterwards. */
        Since goOn(World world) {
            Client admin = office.admin();
            admin.post(Grants.path(municipality) + "/" + grant + "/revoke", "{}")
                    .expect(200);
            UUID granted = Grants.grant(admin, municipality, second);
            second.api().patch(office.usagePath(), AI.formatted("No")).expect(200);
            admin.patch(office.usagePath(), NOTES.formatted("Imens")).expect(200);
            first.api().patch(office.usagePath(), AI.formatted("Yes")).expect(403);
            UUID usage = world.usage(admin, municipality);
            Client newcomer = world.person(municipality, "local-admin");
            newcomer.patch(office.registrationPath(), "{\"name\": \"Fra den nye\"}")
                    .expect(200);
            long epoch = admin.get(Grants.path(municipality) + "/" + granted)
                    .expect(200)
                    .body()
                    .path("epoch")
                    .asLong();
            AuditLog log = new AuditLog(world.auditor());
            await().atMost(PATIENCE)
                    .until(() ->
                            new Trail(log.entries(office.uuid())).accepted("").isEmpty()
                                    && log.incomplete().isEmpty());
            return new Since(usage, newcomer, epoch);
        }
    }

    private record Since(UUID usage, Client newcomer, long epoch) {}
}
