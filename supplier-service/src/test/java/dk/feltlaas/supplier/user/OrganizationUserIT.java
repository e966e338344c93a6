package dk.feltlaas.supplier.user;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class OrganizationUserIT {
    private static final String USERS = "/api/v2/organizations/{o}/users";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private String email;

    @BeforeEach
    void aMunicipalityWithTwoUsers() {
        municipality = secretariat.municipality();
        email = UUID.randomUUID() + "@example.dk";
        person(email, "Lise Marie Hansen", "local-admin");
        person(UUID.randomUUID() + "@example.dk", "Anders", "reader");
    }

    @Test
    void case81_usersAreFoundByNameMailAndRole() {
        Api reader = Api.as(Tokens.reader(municipality));

        reader.get(USERS, municipality)
                .then()
                .statusCode(200)
                .body("name", contains("Lise Marie Hansen", "Anders"))
                .body("[0].firstName", equalTo("Lise Marie"))
                .body("[0].lastName", equalTo("Hansen"))
                .body("[1].lastName", nullValue())
                .body("[0].roles", containsInAnyOrder("User", "LocalAdmin"))
                .body("apiAccess", contains(false, false));
        reader.get(USERS + "?nameOrEmailQuery=hansen", municipality).then().body("", hasSize(1));
        reader.get(USERS + "?emailQuery=" + email, municipality).then().body("email", contains(email));
        reader.get(USERS + "?roleQuery=LocalAdmin", municipality).then().body("", hasSize(1));
        reader.get(USERS + "?orderByProperty=Name&pageSize=1", municipality)
                .then()
                .body("name", contains("Anders"));
        reader.get(USERS + "?roleQuery=Boss", municipality).then().statusCode(400);
    }

    @Test
    void case79_rolesByCodeWhenAskedFor() {
        secretariat
                .getWithIntegers(USERS + "?emailQuery=" + email, municipality)
                .then()
                .statusCode(200)
                .body("[0].roles", containsInAnyOrder(0, 1));
        secretariat.get(USERS + "?roleQuery=1", municipality).then().body("email", contains(email));
    }

    @Test
    void pagesAreDrawnAfterEveryFilter() {
        person(UUID.randomUUID() + "@example.dk", "Åse Ærlig", "reader");
        person(UUID.randomUUID() + "@example.dk", "ÅGE", "reader");

        secretariat
                .get(USERS + "?nameOrEmailQuery=å&pageSize=1&page=1&orderByProperty=name", municipality)
                .then()
                .statusCode(200)
                .body("name", contains("Åse Ærlig"));
        secretariat.get(USERS + "?pageSize=3&page=1", municipality).then().body("name", contains("ÅGE"));
        secretariat
                .get(USERS + "?roleQuery=RightsHolderAccess", municipality)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        secretariat.get(USERS + "?roleQuery=User", municipality).then().body("", hasSize(4));
    }

    @Test
    void aRoleElsewhereDoesNotCount() {
        UUID elsewhere = secretariat.municipality();
        UUID account = UUID.fromString(
                secretariat.get(USERS, municipality).then().extract().path("[1].uuid"));
        secretariat
                .put(
                        "/api/v2/accounts/{a}/memberships",
                        List.of(
                                Map.of("organizationUuid", municipality, "roles", List.of("reader")),
                                Map.of("organizationUuid", elsewhere, "roles", List.of("local-admin"))),
                        account)
                .then()
                .statusCode(200);

        secretariat.get(USERS + "?roleQuery=LocalAdmin", municipality).then().body("email", contains(email));
    }

    @Test
    void case81_onlyMembersSeeThem() {
        Api.as(Tokens.reader(secretariat.municipality()))
                .get(USERS, municipality)
                .then()
                .statusCode(403);
        secretariat.get(USERS, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void oneUserIsReadByItsId() {
        String uuid = secretariat.get(USERS, municipality).then().extract().path("[0].uuid");

        secretariat
                .get(USERS + "/{u}", municipality, uuid)
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
        secretariat.get(USERS + "/{u}", secretariat.municipality(), uuid).then().statusCode(404);
    }

    @Test
    void anApiAccountIsAUserOfItsOrganization() {
        UUID supplier = secretariat.supplier();
        secretariat.post(
                "/api/v2/accounts", Map.of("kind", "api", "name", "Synk og mere", "organizationUuid", supplier));

        Api.as(Tokens.supplierApi(supplier))
                .get(USERS, supplier)
                .then()
                .statusCode(200)
                .body("name", contains("Synk og mere"))
                .body("apiAccess", contains(true))
                .body("[0].roles", contains("User"));
    }

    private void person(String address, String name, String role) {
        secretariat
                .post(
                        "/api/v2/accounts",
                        Map.of(
                                "kind",
                                "person",
                                "email",
                                address,
                                "name",
                                name,
                                "password",
                                "en-god-lang-saetning",
                                "memberships",
                                List.of(Map.of("organizationUuid", municipality, "roles", List.of(role)))))
                .then()
                .statusCode(201);
    }
}
