package dk.feltlaas.registry.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleted registrations, which gdpr-service tells of, stand in one feed with what is deleted here. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class DeletionFeedIT {
    private static final String REGISTRATIONS = "DataProcessingRegistration";

    @Inject
    Stage stage;

    private UUID municipality;
    private Api reader;
    private Instant begin;

    @BeforeEach
    void aMunicipality() {
        municipality = stage.municipality();
        reader = Api.reader(municipality);
        begin = Instant.now();
    }

    @Test
    void aDeletedRegistrationStandsInTheFeedOnce() {
        UUID registration = Ids.next();
        UUID later = Ids.next();

        stage.registrationDeleted(registration, municipality);
        stage.registrationDeleted(registration, municipality);
        stage.registrationDeleted(later, municipality);

        Stage.await(() -> feed(reader, begin, REGISTRATIONS).containsAll(List.of(registration, later)));
        assertEquals(2, feed(reader, begin, REGISTRATIONS).size());
    }

    @Test
    void itIsKnownToWhoeverCouldSeeIt() {
        UUID supplier = stage.company();
        stage.grant(municipality, supplier);
        UUID registration = deletedRegistration();

        assertTrue(feed(Api.secretariat(), begin, REGISTRATIONS).contains(registration));
        assertEquals(List.of(registration), feed(Api.supplier(supplier), begin, REGISTRATIONS));
        assertEquals(List.of(), feed(Api.reader(stage.municipality()), begin, REGISTRATIONS));
        assertEquals(List.of(), feed(Api.supplier(stage.company()), begin, REGISTRATIONS));
        stage.revoke(municipality);
        assertEquals(List.of(), feed(Api.supplier(supplier), begin, REGISTRATIONS));
    }

    @Test
    void aTypeSelectsAndWithoutOneEverythingStandsInTheOrderOfItsDeletion() {
        UUID usage = deletedUsage();
        UUID registration = deletedRegistration();
        UUID another = deletedUsage();
        UUID system = Api.system();
        Api.secretariat().delete(Api.SYSTEMS + "/" + system).statusCode(204);

        assertEquals(List.of(registration), feed(reader, begin, REGISTRATIONS));
        assertEquals(List.of(registration), feed(reader, begin, "4"));
        assertEquals(List.of(usage, another), feed(reader, begin, "ItSystemUsage"));
        assertEquals(List.of(usage, registration, another, system), feed(reader, begin, ""));
    }

    private UUID deletedUsage() {
        Api localAdmin = Api.localAdmin(municipality);
        UUID usage = localAdmin.usage(municipality);
        localAdmin.delete(usage).statusCode(204);
        return usage;
    }

    private UUID deletedRegistration() {
        UUID registration = Ids.next();
        stage.registrationDeleted(registration, municipality);
        Stage.await(() -> feed(reader, begin, REGISTRATIONS).contains(registration));
        return registration;
    }

    /** The feed as a client walks it: a small page, then on from one microsecond behind the last stamp of it. */
    private static List<UUID> feed(Api api, Instant since, String type) {
        List<UUID> seen = new ArrayList<>();
        Instant next = since;
        List<Map<String, String>> page;
        do {
            page = api.get("/api/v2/delta-feed/deleted-entities?pageSize=1&entityType=%s&deletedSinceUTC=%s"
                            .formatted(type, next))
                    .statusCode(200)
                    .extract()
                    .path("$");
            for (var deleted : page) {
                seen.add(UUID.fromString(deleted.get("entityUuid")));
                next = Instant.parse(deleted.get("occurredAtUtc")).plusNanos(1_000);
            }
        } while (!page.isEmpty());
        return seen;
    }
}
