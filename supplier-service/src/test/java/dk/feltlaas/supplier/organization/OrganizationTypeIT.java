package dk.feltlaas.supplier.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class OrganizationTypeIT {
    private static final String ORGANIZATIONS = "/api/v2/organizations";

    private final Api secretariat = Api.secretariat();

    @Test
    void case79_typesByCodeWhenAskedForAndAcceptedAsCodes() {
        UUID company = secretariat.organization(Map.of("name", "Firma " + UUID.randomUUID(), "type", 3));

        secretariat.get(ORGANIZATIONS + "/{o}", company).then().body("organizationType", equalTo("Company"));
        secretariat
                .getWithIntegers(ORGANIZATIONS + "/{o}", company)
                .then()
                .statusCode(200)
                .body("organizationType", equalTo(3));
        secretariat
                .getWithIntegers(ORGANIZATIONS + "?uuid=" + company)
                .then()
                .statusCode(200)
                .body("organizationType", contains(3));
    }
}
