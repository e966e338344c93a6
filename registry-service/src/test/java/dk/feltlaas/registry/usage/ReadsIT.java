package dk.feltlaas.registry.usage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.EventSchemas;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import dk.feltlaas.registry.testing.StageClock;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a supplier reads is recorded when the hour ends; nobody else's reads are. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class ReadsIT {
    @Inject
    Stage stage;

    @Inject
    StageClock clock;

    private final UUID supplier = Ids.next();
    private final Api reading = Api.supplier(supplier);
    private UUID municipality;
    private Api localAdmin;
    private UUID usage;

    @BeforeEach
    void aMunicipalityThatGranted() {
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality);
        stage.grant(municipality, supplier);
    }

    @AfterEach
    void backToThePresent() {
        clock.putBack();
    }

    @Test
    void theReadsOfAnHourAreRecordedByMunicipalityAndSystemWhenItEnds() {
        UUID neighbour = stage.municipality();
        stage.grant(neighbour, supplier);
        UUID another = localAdmin.usage(municipality);
        UUID neighbours = Api.localAdmin(neighbour).usage(neighbour);
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);

        List<Map<String, Object>> page =
                reading.get(Api.USAGES).statusCode(200).extract().as(new TypeRef<>() {});
        assertThat(page, hasSize(3));
        reading.read(usage).statusCode(200);
        reading.get(Api.USAGES + "/" + usage + "/incoming-system-relations").statusCode(200);
        reading.get(Api.SYSTEMS).statusCode(200);
        reading.get(Api.USAGES + "/" + usage + "/permissions").statusCode(200);
        theHourEnds();

        AuditEntry own = reads(municipality, 4).getFirst();
        assertEquals(Map.of(systemOf(usage), 3L, systemOf(another), 1L), bySystem(own));
        assertEquals(AuditEntry.READ, own.action());
        assertEquals(AuditEntry.ACCEPTED, own.decision());
        assertEquals(supplier, own.supplier());
        assertEquals(supplier, own.actor().organisation());
        assertEquals(AuditEntry.Actor.API, own.actor().kind());
        assertEquals("ItSystemUsage", own.entity().type());
        assertNull(own.entity().id());
        assertTrue(!own.reads().hour().isBefore(hour));
        assertEquals(own.reads().hour(), own.time().truncatedTo(ChronoUnit.HOURS), "its time lies in its hour");
        AuditEntry next = reads(neighbour, 1).getFirst();
        assertEquals(Map.of(systemOf(neighbours), 1L), bySystem(next));
        assertEquals(systemOf(neighbours), next.system());
    }

    @Test
    void peopleAreNotCountedNorIsWhatIsRefused() {
        Api.reader(municipality).read(usage).statusCode(200);
        localAdmin.get(Api.USAGES).statusCode(200);
        Api.supplier(Ids.next()).read(usage).statusCode(403);
        Api.supplier(Ids.next()).get(Api.USAGES).statusCode(200);
        reading.read(usage).statusCode(200);
        theHourEnds();

        List<AuditEntry> recorded = reads(municipality, 1);

        assertEquals(1, recorded.size());
        assertEquals(supplier, recorded.getFirst().supplier());
    }

    @Test
    void aWriteOfASupplierNamesTheSystemAndIsNoRead() {
        reading.patchGeneral(usage, "\"containsAITechnology\":\"Yes\"").statusCode(200);
        reading.patchGeneral(usage, "\"notes\":\"Nej\"").statusCode(403);
        Api.supplier(Ids.next())
                .patchGeneral(usage, "\"containsAITechnology\":\"No\"")
                .statusCode(403);

        List<AuditEntry> entries = stage.audit(municipality, usage, 4);
        assertEquals(
                List.of("create", "update", "write", "write"),
                entries.stream().map(AuditEntry::action).toList());
        entries.forEach(entry -> assertEquals(systemOf(usage), entry.system(), entry.action()));

        reading.read(usage).statusCode(200);
        theHourEnds();
        assertEquals(1, reads(municipality, 1).getFirst().reads().records());
    }

    @Test
    void aDeletedUsageIsRememberedWithItsSystem() {
        UUID system = systemOf(usage);

        localAdmin.delete(usage).statusCode(204);

        assertEquals(system, stage.audit(municipality, usage, 2).getLast().system());
    }

    private void theHourEnds() {
        clock.putForward(Duration.ofHours(1));
    }

    private UUID systemOf(UUID some) {
        return UUID.fromString(
                Api.secretariat().read(some).statusCode(200).extract().path("systemContext.uuid"));
    }

    /** Summaries of reads on that municipality's data, once they tell of so many. */
    private static List<AuditEntry> reads(UUID municipality, long records) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> reads(municipality),
                        found -> found.stream()
                                        .mapToLong(entry -> entry.reads().records())
                                        .sum()
                                >= records);
    }

    private static List<AuditEntry> reads(UUID municipality) {
        List<CloudEvent> events = KafkaTopics.ofThisTest().events(Topic.AUDIT, municipality.toString());
        events.forEach(event -> EventSchemas.assertValid(event.toJson()));
        return events.stream()
                .map(event -> event.data(AuditEntry.class))
                .filter(entry -> entry.reads() != null)
                .toList();
    }

    private static Map<UUID, Long> bySystem(AuditEntry entry) {
        Map<UUID, Long> counts = new HashMap<>();
        entry.reads().bySystem().forEach(line -> counts.put(line.system(), line.records()));
        return counts;
    }
}
