package dk.feltlaas.supplier.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SupplierStack
class OrganizationUnitIT {
    private static final String UNITS = "/api/v2/organizations/{o}/organization-units";
    private static final String UNIT = UNITS + "/{u}";

    private UUID municipality;
    private Api admin;

    @BeforeEach
    void aMunicipality() {
        municipality = Api.secretariat().organization(Map.of("name", "Ærø Kommune", "type", "Municipality"));
        admin = Api.localAdmin(municipality);
    }

    @Test
    void everyOrganizationHasARootFromTheBeginning() {
        list("").then()
                .body("name", contains("Ærø Kommune"))
                .body("parentOrganizationUnit", contains(nullValue()))
                .body("origin", contains("Kitos"));
    }

    @Test
    void aLocalAdminKeepsTheTreeAndEveryServiceIsTold() {
        UUID social = unit("Social og Sundhed", null);
        UUID care = unit("Hjemmeplejen", social);

        admin.patch(UNIT, "{\"name\":\"Ældreplejen\",\"ean\":5798000000001,\"unitId\":\"4711\"}", municipality, care)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ældreplejen"))
                .body("ean", equalTo(5798000000001L))
                .body("unitId", equalTo("4711"))
                .body("parentOrganizationUnit.name", equalTo("Social og Sundhed"));

        OrganizationUnitState told = state(care, 2);
        assertEquals(new OrganizationUnitState(care, municipality, "Ældreplejen", false, told.version()), told);
        String action = Events.audit(entry -> entry.entity() != null
                        && care.equals(entry.entity().id())
                        && entry.entity().version() > 0)
                .action();
        assertEquals("organization-unit.changed", action);
    }

    @Test
    void aUnitWithoutUnitsBelowCanBeDeletedAndTheOthersAndTheRootCannot() {
        UUID social = unit("Social og Sundhed", null);
        UUID care = unit("Hjemmeplejen", social);
        String root = list("?nameQuery=ærø").path("[0].uuid");

        admin.delete(UNIT, municipality, social).then().statusCode(400);
        admin.delete(UNIT, municipality, root).then().statusCode(400);
        admin.delete(UNIT, municipality, care).then().statusCode(204);

        admin.get(UNIT, municipality, care).then().statusCode(404);
        assertTrue(state(care, 2).deleted());
    }

    @Test
    void aUnitMovesWithAllBelowItButNeverBelowItself() {
        UUID social = unit("Social og Sundhed", null);
        UUID care = unit("Hjemmeplejen", social);
        UUID digital = unit("Digitalisering", null);

        move(social, care).then().statusCode(400).body("violations.pointer", contains("/parentUuid"));
        move(social, digital).then().statusCode(200).body("parentOrganizationUnit.uuid", equalTo(digital.toString()));
    }

    @Test
    void twoUnitsMovedBelowEachOtherAtTheSameTimeNeverLeaveTheTree() throws Exception {
        UUID one = unit("Teknik", null);
        UUID other = unit("Miljø", null);
        List<Callable<Integer>> moves = List.of(
                () -> move(one, other).statusCode(), () -> move(other, one).statusCode());

        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = pool.invokeAll(moves).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 400), answers);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"name\":\" \"}|name",
                "{\"name\":\"a\\u0000b\"}|name",
                "{\"name\":\"A\",\"ean\":99999999999999}|ean",
                "{\"name\":\"A\",\"unitId\":\"\"}|unitId",
                "{\"name\":\"A\",\"parentUuid\":\"0190a1b2-0000-7000-8000-000000000001\"}|parentUuid"
            })
    void theProblemNamesWhatIsWrong(String body, String property) {
        admin.post(UNITS, body, municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(endsWith(property)));
        UUID unit = unit("Teknik", null);
        admin.patch(UNIT, body, municipality, unit)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(endsWith(property)));
    }

    @Test
    void aNumberOfTheOrganizationsOwnIsUsedOnce() {
        var request = Map.of("name", "Teknik", "unitId", "42");
        admin.post(UNITS, request, municipality).then().statusCode(201);

        admin.post(UNITS, request, municipality).then().statusCode(409);
    }

    @Test
    void aClientThatAsksForChangesGetsThemInTheOrderTheyHappened() {
        UUID first = unit("B", null);
        UUID second = unit("A", null);
        String since = Instant.now().toString();

        admin.patch(UNIT, "{\"ean\":2}", municipality, second).then().statusCode(200);
        admin.patch(UNIT, "{\"ean\":1}", municipality, first).then().statusCode(200);

        list("?changedSinceGtEq=" + since + "&orderByProperty=Name").then().body("name", contains("A", "B"));
        list("?orderByProperty=Name&pageSize=1&page=1").then().body("name", contains("B"));
    }

    private UUID unit(String name, UUID parent) {
        var body = parent == null ? Map.of("name", name) : Map.of("name", name, "parentUuid", parent);
        return UUID.fromString(admin.post(UNITS, body, municipality)
                .then()
                .statusCode(201)
                .extract()
                .path("uuid"));
    }

    private Response move(UUID unit, UUID parent) {
        return admin.patch(UNIT, Map.of("parentUuid", parent), municipality, unit);
    }

    private Response list(String query) {
        Response answer = admin.get(UNITS + query, municipality);
        answer.then().statusCode(200);
        return answer;
    }

    private static OrganizationUnitState state(UUID unit, int events) {
        return Events.of(Topic.ORGANIZATIONS, unit, events).getLast().data(OrganizationUnitState.class);
    }
}
