package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.local.stack.LocalStack;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class OutageIT {
    private static final String AI = "ItSystemUsage.ContainsAITechnology";

    private final World world;
    private final LocalStack stack;

    OutageIT(World world, LocalStack stack) {
        this.world = world;
        this.stack = stack;
    }

    @AfterEach
    void everythingRunsAgain() {
        stack.processes().stream().filter(process -> !process.isRunning()).forEach(process -> process.start());
    }

    @Test
    void whileSupplierServiceIsAwayTheOthersDecideWithTheLocksAndKeysTheyKnow() {
        Municipality municipality = world.municipality("Billund Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Karnov");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        Grants.grant(localAdmin, municipality, supplier);

        stack.service("supplier").kill();

        localAdmin.patch(usage, ai("Yes")).expectLocked(supplier.name(), AI);
        supplier.api().patch(usage, ai("Yes")).expect(200);
        supplier.api()
                .patch(usage, "{\"gdpr\": {\"riskAssessmentConducted\": \"Yes\", \"riskAssessmentResult\": \"Low\"}}")
                .expect(200);
        localAdmin.get(Grants.path(municipality)).expect(503);
    }

    @Test
    void whileKafkaIsAwayWritesGoOnAndEveryEntryArrivesOnceWhenItIsBack() {
        Municipality municipality = world.municipality("Varde Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Umbraco");
        UUID uuid = world.usage(localAdmin, municipality);
        String usage = "/api/v2/it-system-usages/" + uuid;
        Grants.grant(localAdmin, municipality, supplier);

        stack.kafka().kill();
        for (int i = 1; i <= 10; i++) {
            localAdmin
                    .patch(usage, "{\"general\": {\"notes\": \"Uden Kafka %d\"}}".formatted(i))
                    .expect(200);
            localAdmin.patch(usage, ai("Yes")).expectLocked(supplier.name(), AI);
        }
        stack.kafka().start();

        List<JsonNode> entries = Audit.of(world).awaitCount("entity=" + uuid, 21);
        assertEquals(
                10,
                entries.stream()
                        .filter(e -> e.path("decision").asText().equals("refused"))
                        .count());
        assertNothingIsMissing();
    }

    @Test
    void whileAuditServiceIsAwayNothingIsLost() {
        Municipality municipality = world.municipality("Vejen Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        UUID uuid = world.usage(localAdmin, municipality);

        stack.service("audit").kill();
        for (int i = 1; i <= 10; i++) {
            localAdmin
                    .patch(
                            "/api/v2/it-system-usages/" + uuid,
                            "{\"general\": {\"notes\": \"Uden revision %d\"}}".formatted(i))
                    .expect(200);
        }
        stack.service("audit").start();

        Audit.of(world).awaitCount("entity=" + uuid, 11);
        assertNothingIsMissing();
    }

    @Test
    void aWriteThatReachesBothServicesIsWholeOrNotAtAllWhileGdprServiceIsAway() {
        Municipality municipality = world.municipality("Tønder Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        String both = "{\"general\": {\"notes\": \"Begge dele\"}, \"gdpr\": {\"dpiaConducted\": \"Yes\"}}";

        stack.service("gdpr").kill();
        localAdmin.patch(usage, both).expect(503);
        localAdmin
                .patch(usage, "{\"general\": {\"localCallName\": \"Uden GDPR-del\"}}")
                .expect(200);
        assertEquals(null, localAdmin.get(usage).expect(200).text("/general/notes"));

        stack.service("gdpr").start();
        Answer again = localAdmin.patch(usage, both).expect(200);
        assertEquals("Begge dele", again.text("/general/notes"));
        assertEquals("Yes", again.text("/gdpr/dpiaConducted"));
    }

    @Test
    void anEmptyDatabaseKnowsAllLocksBeforeTheServiceIsReady() throws SQLException {
        Municipality municipality = world.municipality("Haderslev Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Nets");
        Grants.grant(localAdmin, municipality, supplier);
        stack.service("registry").stop();
        stack.service("gdpr").stop();

        empty("registry");
        empty("gdpr");
        stack.service("registry").start();
        stack.service("gdpr").start();

        UUID system = world.system("Nyt system");
        localAdmin
                .post("/api/v2/it-system-usages", """
                        {"systemUuid": "%s", "organizationUuid": "%s", "general": {"containsAITechnology": "Yes"}}""".formatted(system, municipality.uuid()))
                .expectLocked(supplier.name(), AI);
        localAdmin
                .post("/api/v2/data-processing-registrations", """
                        {"name": "Ny behandling", "organizationUuid": "%s",
                         "oversight": {"isOversightCompleted": "Yes"}}""".formatted(municipality.uuid()))
                .expectLocked(supplier.name(), "DataProcessingRegistration.IsOversightCompleted");
    }

    private void assertNothingIsMissing() {
        Client auditor = world.auditor();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode sources =
                    auditor.get("/api/v2/audit/completeness").expect(200).body().path("sources");
            assertTrue(sources.size() >= 3, () -> "sources: " + sources);
            for (JsonNode source : sources) {
                assertTrue(
                        source.path("missing").isArray()
                                && source.path("missing").isEmpty(),
                        source::toString);
            }
        });
    }

    private void empty(String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.postgres().port() + "/" + database;
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public authorization " + database + "_owner");
            statement.execute("grant usage on schema public to " + database + "_app");
        }
    }

    private static String ai(String value) {
        return "{\"general\": {\"containsAITechnology\": \"%s\"}}".formatted(value);
    }
}
