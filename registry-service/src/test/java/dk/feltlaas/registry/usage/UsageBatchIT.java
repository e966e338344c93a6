package dk.feltlaas.registry.usage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many changes of usages in one request. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class UsageBatchIT {
    private static final String AI_YES = "{\"general\":{\"containsAITechnology\":\"Yes\"}}";
    private static final String NOTE = "{\"general\":{\"notes\":\"ours\"}}";

    @Inject
    Stage stage;

    UUID municipality;
    UUID supplier;
    UUID first;
    UUID second;
    Api localAdmin;

    @BeforeEach
    void twoUsagesOfAMunicipalityThatGranted() {
        municipality = stage.municipality();
        supplier = Ids.next();
        localAdmin = Api.localAdmin(municipality);
        first = localAdmin.usage(municipality);
        second = localAdmin.usage(municipality);
        stage.grant(municipality, supplier);
    }

    @Test
    void theSupplierWritesItsFieldOfManyUsages() {
        batch(Api.supplier(supplier), change(first, AI_YES), change(second, AI_YES))
                .statusCode(200)
                .body("results.uuid", contains(first.toString(), second.toString()))
                .body("results.status", everyItem(equalTo(200)))
                .body("results.version", everyItem(equalTo(2)))
                .body("results.problem", everyItem(nullValue()));

        assertAi(first, "Yes");
        assertAi(second, "Yes");
    }

    @Test
    void everyWriteHasItsOwnEntryUnderTheOneRequest() {
        String request = batch(Api.supplier(supplier), change(first, AI_YES), change(second, AI_YES))
                .statusCode(200)
                .extract()
                .header("X-Request-Id");

        for (UUID usage : List.of(first, second)) {
            AuditEntry entry = stage.audit(municipality, usage, 2).getLast();
            assertEquals(request, entry.request().id());
            assertEquals(supplier, entry.supplier());
            assertEquals(1L, entry.epoch());
            assertEquals(Stage.AI, entry.changes().getFirst().key());
        }
    }

    @Test
    void oneThatIsRefusedDoesNotHinderTheOthersAndIsRecorded() {
        batch(Api.supplier(supplier), change(first, NOTE), change(second, AI_YES))
                .statusCode(200)
                .body("results.status", contains(403, 200))
                .body("results[0].problem.type", equalTo("/problems/not-permitted"));

        localAdmin.read(first).body("general.notes", nullValue());
        assertAi(second, "Yes");
        assertEquals(
                AuditEntry.REFUSED,
                stage.audit(municipality, first, 2).getLast().decision());
    }

    @Test
    void aLockedFieldIsRefusedToTheMunicipalityWithItsHolder() {
        batch(localAdmin, change(first, AI_YES), change(second, NOTE))
                .statusCode(200)
                .body("results.status", contains(403, 200))
                .body("results[0].problem.type", equalTo("/problems/field-locked"))
                .body("results[0].problem.fields.holderUuid", contains(supplier.toString()));

        assertAi(first, null);
        localAdmin.read(second).body("general.notes", equalTo("ours"));
    }

    @Test
    void usagesOfOthersAndUnknownOnesAreAnsweredAsTheyWouldBeAlone() {
        UUID elsewhere = stage.municipality();
        UUID foreign = Api.localAdmin(elsewhere).usage(elsewhere);

        batch(
                        Api.supplier(supplier),
                        change(foreign, AI_YES),
                        change(Ids.next(), AI_YES),
                        change(first, AI_YES),
                        change(second, "{\"general\":{\"containsAITechnology\":\"Perhaps\"}}"))
                .statusCode(200)
                .body("results.status", contains(403, 404, 200, 400))
                .body("results[3].problem.violations.pointer", contains("/general/containsAITechnology"));

        Api.localAdmin(elsewhere).read(foreign).body("general.containsAITechnology", nullValue());
        assertAi(second, null);
    }

    @Test
    void aVersionThatPassedIsRefused() {
        batch(localAdmin, change(first, NOTE, 1L), change(second, NOTE, 7L))
                .statusCode(200)
                .body("results.status", contains(200, 412));
    }

    @Test
    void stampsRiseFromOneToTheNext() {
        batch(Api.supplier(supplier), change(first, AI_YES), change(second, AI_YES))
                .statusCode(200);

        String one = localAdmin.read(first).extract().path("lastModified");
        String other = localAdmin.read(second).extract().path("lastModified");
        assertTrue(one.compareTo(other) < 0, one + " comes before " + other);
    }

    @Test
    void aUsageNamedTwiceRefusesTheWholeRequest() {
        batch(Api.supplier(supplier), change(first, AI_YES), change(second, AI_YES), change(first, AI_YES))
                .statusCode(400)
                .body("violations.pointer", contains("/changes/2/uuid"));

        assertAi(first, null);
        assertAi(second, null);
    }

    @Test
    void tooManyAreRefusedAsAWhole() {
        Stream<String> many =
                IntStream.rangeClosed(0, UsageBatchRequest.MOST).mapToObj(i -> change(Ids.next(), AI_YES));

        send(Api.supplier(supplier), Stream.concat(Stream.of(change(first, AI_YES)), many))
                .statusCode(400)
                .body("violations.pointer", contains("/changes"));

        assertAi(first, null);
    }

    @Test
    void whatIsMalformedChangesNothing() {
        Api caller = Api.supplier(supplier);
        caller.post(path(), "{\"changes\":[]}").statusCode(400);
        caller.post(path(), "{\"changes\":null}").statusCode(400);
        caller.post(path(), "{}").statusCode(400);
        batch(caller, change(first, AI_YES), "{\"uuid\":\"" + second + "\"}").statusCode(400);
        batch(caller, change(first, AI_YES), "{\"uuid\":\"x\",\"change\":{}}").statusCode(400);
        batch(caller, change(first, AI_YES), "null").statusCode(400);
        batch(caller, change(first, AI_YES), "{\"uuid\":\"" + second + "\",\"change\":{},\"more\":1}")
                .statusCode(400);

        assertAi(first, null);
    }

    @Test
    void asManyAsMayBeAreAllAnswered() {
        List<UUID> unknown =
                Stream.generate(Ids::next).limit(UsageBatchRequest.MOST - 1).toList();

        send(
                        Api.supplier(supplier),
                        Stream.concat(unknown.stream().map(id -> change(id, AI_YES)), Stream.of(change(first, AI_YES))))
                .statusCode(200)
                .body("results", hasSize(UsageBatchRequest.MOST))
                .body("results[499].version", notNullValue());

        assertAi(first, "Yes");
    }

    private static ValidatableResponse batch(Api caller, String... changes) {
        return send(caller, Stream.of(changes));
    }

    private static ValidatableResponse send(Api caller, Stream<String> changes) {
        return caller.post(path(), changes.collect(Collectors.joining(",", "{\"changes\":[", "]}")));
    }

    private static String path() {
        return Api.USAGES + "/batch";
    }

    private static String change(UUID usage, String change) {
        return "{\"uuid\":\"%s\",\"change\":%s}".formatted(usage, change);
    }

    private static String change(UUID usage, String change, long version) {
        return "{\"uuid\":\"%s\",\"version\":%d,\"change\":%s}".formatted(usage, version, change);
    }

    private void assertAi(UUID usage, String expected) {
        localAdmin.read(usage).body("general.containsAITechnology", equalTo(expected));
    }
}
