package dk.feltlaas.gdpr.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.gdpr.testing.StageClock;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.EventSchemas;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class ReadsIT {
    @Inject
    Stage stage;

    @Inject
    StageClock clock;

    private final UUID supplier = Ids.next();
    private final Api reading = new Api(Tokens.supplierApi(supplier));
    private UUID municipality;
    private Api editor;

    @BeforeEach
    void aMunicipalityThatGranted() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
        stage.grant(municipality, supplier);
    }

    @AfterEach
    void backToThePresent() {
        clock.putBack();
    }

    @Test
    void theRegistrationsASupplierIsShownAreRecordedWhenTheHourEnds() {
        var one = UUID.fromString(
                editor.create(municipality, "Børn").statusCode(201).extract().path("uuid"));
        editor.create(municipality, "Affald").statusCode(201);

        reading.get(Api.REGISTRATIONS).statusCode(200);
        reading.get(Api.REGISTRATIONS + "/" + one).statusCode(200);
        reading.get(Api.REGISTRATIONS + "/" + one + "/permissions").statusCode(200);
        editor.get(Api.REGISTRATIONS).statusCode(200);
        new Api(Tokens.supplierApi(Ids.next()))
                .get(Api.REGISTRATIONS + "/" + one)
                .statusCode(403);
        clock.putForward(Duration.ofHours(1));

        var recorded = Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::reads, reads -> !reads.isEmpty());
        assertEquals(3, recorded.stream().mapToLong(e -> e.reads().records()).sum());
        var entry = recorded.getFirst();
        assertEquals(supplier, entry.supplier());
        assertEquals("DataProcessingRegistration", entry.entity().type());
        assertNull(entry.system(), "a registration may concern many systems");
        assertNull(entry.reads().bySystem().getFirst().system());
    }

    @Test
    void aWriteToAProfileNamesTheSystemOfItsUsage() {
        var system = Ids.next();
        var usage = Ids.next();
        stage.usage(new UsageState(usage, municipality, system, "Acadre", true, false, Set.of(), 1));
        var body = "{\"general\":{\"isBusinessCritical\":\"Yes\"}}";

        reading.patchProfile(usage, municipality, body).statusCode(200);
        editor.patchProfile(usage, municipality, body.replace("Yes", "No")).statusCode(403);

        var entries = stage.audit(municipality, usage, 2);
        assertEquals(
                List.of(AuditEntry.ACCEPTED, AuditEntry.REFUSED),
                entries.stream().map(AuditEntry::decision).toList());
        entries.forEach(entry -> assertEquals(system, entry.system()));
    }

    private List<AuditEntry> reads() {
        return stage.events(Topic.AUDIT, municipality.toString(), 0).stream()
                .peek(event -> EventSchemas.assertValid(event.toJson()))
                .map(event -> event.data(AuditEntry.class))
                .filter(entry -> entry.reads() != null)
                .toList();
    }
}
