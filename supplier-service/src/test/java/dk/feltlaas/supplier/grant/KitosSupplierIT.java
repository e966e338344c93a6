package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The supplier administration cases of the KITOS contract, by their numbers. */
@QuarkusTest
@SupplierStack
class KitosSupplierIT {
    private static final String SUPPLIERS = INTERNAL + "/{m}/suppliers";
    private static final String ONE = SUPPLIERS + "/{s}";
    private static final String USING = INTERNAL + "/suppliers/{s}/using-organizations";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private UUID supplier;
    private Api localAdmin;

    @BeforeEach
    void aMunicipalityAndASupplier() {
        municipality = secretariat.municipality();
        supplier = secretariat.supplier();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void case36_anAddedSupplierIsListedAndNoMoreAvailable() {
        UUID other = secretariat.supplier();
        available().body("uuid", hasItem(supplier.toString()));

        localAdmin
                .post(ONE, "", municipality, supplier)
                .then()
                .statusCode(200)
                .body("uuid", equalTo(supplier.toString()))
                .body("name", containsString("Leverandør"));
        localAdmin
                .get(SUPPLIERS, municipality)
                .then()
                .statusCode(200)
                .body("uuid", contains(supplier.toString()))
                .body("[0].cvr", equalTo(null));
        available().body("uuid", not(hasItem(supplier.toString()))).body("uuid", hasItem(other.toString()));

        localAdmin.delete(ONE, municipality, supplier).then().statusCode(200).body(emptyString());
        localAdmin.get(SUPPLIERS, municipality).then().body("", hasSize(0));
        available().body("uuid", hasItem(supplier.toString()));
    }

    @Test
    void case37_unknownOrAlreadyAssignedIsRefused() {
        localAdmin.post(ONE, "", municipality, UUID.randomUUID()).then().statusCode(404);
        secretariat.post(ONE, "", UUID.randomUUID(), supplier).then().statusCode(404);

        localAdmin.post(ONE, "", municipality, supplier).then().statusCode(200);
        localAdmin
                .post(ONE, "", municipality, supplier)
                .then()
                .statusCode(400)
                .body("detail", containsString("already assigned"));
    }

    @Test
    void case38_deletingNeedsAnAssignedSupplier() {
        localAdmin.delete(ONE, municipality, supplier).then().statusCode(404);
        localAdmin.delete(ONE, municipality, UUID.randomUUID()).then().statusCode(404);
        secretariat.delete(ONE, UUID.randomUUID(), supplier).then().statusCode(404);
    }

    @Test
    void case39_usingOrganizationsAreTheCustomersOfASupplier() {
        UUID second = secretariat.municipality();
        secretariat.post(ONE, "", municipality, supplier);
        secretariat.post(ONE, "", second, supplier);

        secretariat.get(USING, UUID.randomUUID()).then().statusCode(404);
        secretariat
                .get(USING, supplier)
                .then()
                .statusCode(200)
                .body("uuid", containsInAnyOrder(municipality.toString(), second.toString()));
        Api.as(Tokens.supplierApi(supplier)).get(USING, supplier).then().statusCode(200);
        Api.as(Tokens.supplierApi(secretariat.supplier()))
                .get(USING, supplier)
                .then()
                .statusCode(403);
    }

    @Test
    void case40_aMunicipalityWithoutSuppliersHasNone() {
        localAdmin.get(SUPPLIERS, municipality).then().statusCode(200).body("", hasSize(0));
        localAdmin.get("/api/v2/organizations/{m}/grants", municipality).then().body("", hasSize(0));
    }

    @Test
    void onlyAFlaggedSupplierIsAvailableOrAssignable() {
        UUID company = secretariat.organization(Map.of("name", "Blot et firma", "type", "Company"));

        available().body("uuid", not(hasItem(company.toString())));
        localAdmin.post(ONE, "", municipality, company).then().statusCode(400);
        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("disabled", true), supplier);
        available().body("uuid", not(hasItem(supplier.toString())));
    }

    @Test
    void aMalformedIdIs400() {
        localAdmin.post(SUPPLIERS + "/nope", "", municipality).then().statusCode(400);
        localAdmin
                .get(INTERNAL + "/00000000-0000-0000-0000-000000000000/suppliers")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse available() {
        return localAdmin.get(SUPPLIERS + "/available", municipality).then().statusCode(200);
    }
}
