package dk.feltlaas.registry.deletion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class DeletionPagesIT {
    private static final String USAGES = "/api/v2/delta-feed/deleted-entities?entityType=ItSystemUsage";

    @Inject
    Stage stage;

    private Api localAdmin;
    private List<String> deleted;

    @BeforeEach
    void threeDeletedUsages() {
        UUID municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        List<UUID> usages =
                Stream.generate(() -> localAdmin.usage(municipality)).limit(3).toList();
        deleted = usages.reversed().stream().map(UUID::toString).toList();
        deleted.forEach(usage -> localAdmin.delete(UUID.fromString(usage)).statusCode(204));
    }

    @Test
    void case80_deletionsComeOldestFirstInPagesFromAStampOnAndOfOneType() {
        localAdmin
                .get(USAGES)
                .statusCode(200)
                .body("entityUuid", equalTo(deleted))
                .body("entityType", contains("ItSystemUsage", "ItSystemUsage", "ItSystemUsage"));
        localAdmin.get(USAGES + "&page=0&pageSize=2").body("entityUuid", equalTo(deleted.subList(0, 2)));
        localAdmin.get(USAGES + "&page=1&pageSize=2").body("entityUuid", equalTo(deleted.subList(2, 3)));

        String second = localAdmin.get(USAGES).extract().path("[1].occurredAtUtc");
        since(second).body("entityUuid", equalTo(deleted.subList(1, 3)));
        since(Instant.parse(second).plusNanos(1_000).toString()).body("entityUuid", equalTo(deleted.subList(2, 3)));
        localAdmin
                .get(USAGES.replace("ItSystemUsage", "ItContract"))
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void deletionsOfOtherMunicipalitiesAreNotTold() {
        UUID other = stage.municipality();

        Api.localAdmin(other).get(USAGES).statusCode(200).body("$", empty());
    }

    private ValidatableResponse since(String stamp) {
        return localAdmin.get(USAGES + "&deletedSinceUTC=" + stamp).statusCode(200);
    }
}
