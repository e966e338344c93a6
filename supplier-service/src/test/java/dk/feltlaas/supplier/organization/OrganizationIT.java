package dk.feltlaas.supplier.organization;

import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@SupplierStack
class OrganizationIT {
    private static final String MISTYPED = "CVR number fails its check";

    private final Api secretariat = Api.secretariat();

    @Test
    void theSecretariatCreatesAnOrganizationAndEveryServiceIsTold() {
        String location = secretariat
                .post(
                        INTERNAL + "/create",
                        Map.of("name", "Sikker Drift A/S", "type", "Company", "cvr", "10150817", "isSupplier", true))
                .then()
                .statusCode(201)
                .body("name", equalTo("Sikker Drift A/S"))
                .body("cvr", equalTo("10150817"))
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        OrganizationState state =
                Events.of(Topic.ORGANIZATIONS, id, 1).getFirst().data(OrganizationState.class);
        assertEquals(
                new OrganizationState(id, "Sikker Drift A/S", "10150817", "Company", true, false, state.version()),
                state);
        secretariat
                .get("/api/v2/organizations/{o}", id)
                .then()
                .statusCode(200)
                .body("organizationType", equalTo("Company"))
                .body("isSupplier", equalTo(true))
                .body("disabled", equalTo(false));
    }

    @Test
    void theTypeMayBeItsNumberOrItsNameInAnyCase() {
        secretariat
                .post(INTERNAL + "/create", "{\"Name\":\"Region\",\"TYPE\":4}")
                .then()
                .statusCode(201);
        secretariat
                .post(INTERNAL + "/create", "{\"name\":\"Forening\",\"type\":\"communityofinterest\"}")
                .then()
                .statusCode(201)
                .body("cvr", nullValue());
    }

    @Test
    void oneCvrNumberBelongsToOneOrganization() {
        var request = Map.of("name", "Først", "type", "Company", "cvr", "29189846");
        secretariat.post(INTERNAL + "/create", request).then().statusCode(201);

        secretariat
                .post(INTERNAL + "/create", Map.of("name", "Derefter", "type", "Company", "cvr", "29189846"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("29189846"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        UUID company = secretariat.organization(Map.of("name", "Før", "type", "Company", "cvr", "26911745"));

        secretariat
                .patch(INTERNAL + "/{o}/patch", "{\"name\":\"Efter\"}", company)
                .then()
                .statusCode(200)
                .body("name", equalTo("Efter"))
                .body("cvr", equalTo("26911745"));
        secretariat
                .patch(INTERNAL + "/{o}/patch", "{\"cvr\":null}", company)
                .then()
                .statusCode(200)
                .body("name", equalTo("Efter"))
                .body("cvr", nullValue());
    }

    @Test
    void aForeignNumberIsNotCheckedAsCvr() {
        secretariat
                .post(
                        INTERNAL + "/create",
                        Map.of(
                                "name", "Nordisk Säkerhet AB",
                                "type", "Company",
                                "cvr", "556677-8899",
                                "foreignCountryCodeUuid", UUID.randomUUID()))
                .then()
                .statusCode(201)
                .body("cvr", equalTo("556677-8899"));
    }

    @Test
    void case41_onlyACompanyCanBeASupplierAndChangingTheTypeEndsIt() {
        UUID municipality = secretariat.municipality();
        UUID supplier = secretariat.supplier();

        secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("isSupplier", true), municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/isSupplier"));
        secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("type", "OtherPublicAuthority"), supplier)
                .then()
                .statusCode(200)
                .body("isSupplier", equalTo(false));
        assertFalse(Events.of(Topic.ORGANIZATIONS, supplier, 2)
                .getLast()
                .data(OrganizationState.class)
                .isSupplier());
    }

    @Test
    void aMunicipalityThatGrantedASupplierStaysOne() {
        UUID municipality = secretariat.municipality();
        UUID grant = secretariat.grant(municipality, secretariat.supplier());

        secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("type", "Company"), municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/type"));
        secretariat.revoke(municipality, grant);
        secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("type", "Company"), municipality)
                .then()
                .statusCode(200);
    }

    @Test
    void anOversizedBodyIsRefused() {
        secretariat
                .post(INTERNAL + "/create", "{\"name\":\"%s\",\"type\":\"Company\"}".formatted("x".repeat(1_500_000)))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{\"name\":\"X\"}", "/type"),
                Arguments.of("{\"name\":\" \",\"type\":\"Company\"}", "/name"),
                Arguments.of("{\"name\":\"%s\",\"type\":\"Company\"}".formatted("x".repeat(101)), "/name"),
                Arguments.of("{\"name\":\"a\\u0000b\",\"type\":\"Company\"}", "/name"),
                Arguments.of("{\"name\":\"X\",\"type\":\"Firma\"}", "/type"),
                Arguments.of("{\"name\":\"X\",\"type\":7}", "/type"),
                Arguments.of("{\"name\":12,\"type\":\"Company\"}", "/name"),
                Arguments.of("{\"name\":\"X\",\"type\":\"Company\",\"isSupplier\":\"maybe\"}", "/isSupplier"),
                Arguments.of("{\"name\":\"X\",\"type\":\"Company\",\"cvr\":\"12345678\"}", "/cvr"),
                Arguments.of("{\"name\":\"X\",\"type\":\"Company\",\"cvr\":\"1\"}", "/cvr"),
                Arguments.of(
                        "{\"name\":\"X\",\"type\":\"Company\",\"foreignCountryCodeUuid\":\"se\"}",
                        "/foreignCountryCodeUuid"),
                Arguments.of("{\"name\":\"X\",\"type\":\"Company\",\"owner\":\"me\"}", "/owner"),
                Arguments.of("{\"name\":\"X\",\"name\":\"Y\",\"type\":\"Company\"}", ""),
                Arguments.of("{\"name\":\"X\",", ""));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBadBodyIsRefusedByNameAndNothingIsStored(String body, String pointer) {
        int before = count();

        secretariat
                .post(INTERNAL + "/create", body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.pointer", hasItem(pointer));
        assertEquals(before, count());
    }

    @Test
    void aMistypedCvrIsRefusedInAPatchToo() {
        UUID company = secretariat.organization(Map.of("name", "X", "type", "Company"));

        secretariat
                .patch(INTERNAL + "/{o}/patch", Map.of("cvr", "12345678"), company)
                .then()
                .statusCode(400)
                .body("detail", containsString(MISTYPED));
        secretariat
                .patch(INTERNAL + "/{o}/patch", "{\"type\":null,\"isSupplier\":null,\"name\":\"\"}", company)
                .then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/type", "/isSupplier", "/name"));
    }

    @Test
    void aLocalAdminMayRenameItsOrganizationButNotChangeItsStanding() {
        UUID company = secretariat.organization(Map.of("name", "X", "type", "Company"));
        Api localAdmin = Api.localAdmin(company);

        localAdmin
                .patch(INTERNAL + "/{o}/patch", Map.of("name", "Y"), company)
                .then()
                .statusCode(200);
        localAdmin
                .patch(INTERNAL + "/{o}/patch", Map.of("isSupplier", true), company)
                .then()
                .statusCode(403);
        Api.as(Tokens.editor(company))
                .patch(INTERNAL + "/{o}/patch", Map.of("name", "Z"), company)
                .then()
                .statusCode(403);
        var refusal = Events.audit(entry -> entry.decision().equals("refused")
                && entry.entity() != null
                && company.equals(entry.entity().id()));
        assertEquals("Organization", refusal.entity().type());
        assertEquals("not-permitted", refusal.reason());
    }

    @Test
    void callersSeeTheOrganizationsTheyBelongTo() {
        UUID own = secretariat.municipality();
        UUID other = secretariat.municipality();
        Api reader = Api.as(Tokens.reader(own));

        reader.get("/api/v2/organizations").then().statusCode(200).body("uuid", contains(own.toString()));
        reader.get("/api/v2/organizations/{o}", other).then().statusCode(403);
        reader.get("/api/v2/organizations/{o}", UUID.randomUUID()).then().statusCode(404);
        reader.get("/api/v2/organizations/not-a-uuid").then().statusCode(400);
        reader.get("/api/v2/organizations/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(400);
        Api.as(Tokens.auditor())
                .get("/api/v2/organizations")
                .then()
                .body("uuid", hasItems(own.toString(), other.toString()));
    }

    @Test
    void aSupplierSeesTheMunicipalitiesThatGrantedItWhileTheyDo() {
        UUID municipality = secretariat.municipality();
        UUID supplier = secretariat.supplier();
        Api api = Api.as(Tokens.supplierApi(supplier));
        api.get("/api/v2/organizations/{o}", municipality).then().statusCode(403);

        UUID grant = secretariat.grant(municipality, supplier);
        api.get("/api/v2/organizations")
                .then()
                .body("uuid", containsInAnyOrder(municipality.toString(), supplier.toString()));
        api.get("/api/v2/organizations?onlyWhereUserHasMembership=true")
                .then()
                .body("uuid", contains(supplier.toString()));

        secretariat.revoke(municipality, grant).then().statusCode(200);
        api.get("/api/v2/organizations/{o}", municipality).then().statusCode(403);
    }

    @Test
    void theListIsFilteredOrderedAndPaged() {
        String mark = UUID.randomUUID().toString();
        List.of("C", "a", "B")
                .forEach(letter -> secretariat.organization(Map.of("name", letter + " " + mark, "type", "Company")));

        names("nameContent=" + mark.toUpperCase(Locale.ROOT)).forEach(name -> assertTrue(name.endsWith(mark)));
        assertEquals(List.of("C " + mark, "a " + mark, "B " + mark), names("nameContent=" + mark));
        assertEquals(
                List.of("a " + mark, "B " + mark, "C " + mark), names("nameContent=" + mark + "&orderByProperty=name"));
        assertEquals(
                List.of("C " + mark), names("NameOrCvrContent=" + mark + "&ORDERBYPROPERTY=Name&Page=2&PageSize=1"));
        assertEquals(List.of(), names("nameContent=" + mark + "&cvrContent=1"));
        secretariat
                .get("/api/v2/organizations?nameContent=%25")
                .then()
                .body("name", not(hasItem(containsString(mark))));
    }

    @Test
    void aPageOutOfRangeIsRefused() {
        for (String query :
                List.of("pageSize=0", "pageSize=251", "page=-1", "page=x", "orderByProperty=Size", "uuid=1")) {
            secretariat
                    .get("/api/v2/organizations?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains(query.substring(0, query.indexOf('='))));
        }
        secretariat.get("/api/v2/organizations?nameContent={n}", "\0").then().statusCode(400);
        secretariat
                .get("/api/v2/organizations?uuid=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("", empty());
    }

    private List<String> names(String query) {
        return secretariat
                .get("/api/v2/organizations?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("name");
    }

    private int count() {
        return secretariat.get("/api/v2/organizations").then().extract().path("size()");
    }
}
