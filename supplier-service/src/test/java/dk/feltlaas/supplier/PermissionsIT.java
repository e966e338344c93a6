package dk.feltlaas.supplier;

import dk.feltlaas.platform.testing.PermissionMatrix;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class PermissionsIT {
    private final Api secretariat = Api.secretariat();

    @Test
    void everyCallerGetsTheStatedAnswer() {
        UUID municipality = secretariat.municipality();
        UUID other = secretariat.municipality();
        UUID supplier = secretariat.supplier();
        UUID grant = secretariat.grant(municipality, supplier);
        String reader = person(
                Map.of("memberships", List.of(Map.of("organizationUuid", municipality, "roles", List.of("reader")))));

        PermissionMatrix.read()
                .assertHolds(
                        Map.of(
                                "organizationUuid", municipality.toString(),
                                "supplierUuid", supplier.toString(),
                                "grantUuid", grant.toString(),
                                "accountUuid", reader,
                                "userUuid", reader,
                                "admin", person(Map.of("globalRoles", List.of("auditor"))),
                                "nobody", UUID.randomUUID().toString()),
                        tokens(municipality, other, supplier));
    }

    @Test
    void everyEndpointHasARow() {
        PermissionMatrix.read()
                .assertCovers(RestAssured.get("/q/openapi?format=json").asString());
    }

    private Map<String, String> tokens(UUID municipality, UUID other, UUID supplier) {
        Map<String, String> tokens = new HashMap<>();
        tokens.put("stranger", Tokens.localAdmin(other));
        tokens.put("reader", Tokens.reader(municipality));
        tokens.put("editor", Tokens.editor(municipality));
        tokens.put("local-admin", Tokens.localAdmin(municipality));
        tokens.put(
                "low",
                Tokens.account("low@example.dk")
                        .member(municipality, "local-admin")
                        .assurance("low")
                        .token());
        tokens.put("municipal-auditor", Tokens.municipalAuditor(municipality));
        tokens.put("dpo", Tokens.dpo(municipality));
        tokens.put("auditor", Tokens.auditor());
        tokens.put("global-admin", Tokens.globalAdmin());
        tokens.put("supplier", Tokens.supplierApi(supplier));
        tokens.put("rival", Tokens.supplierApi(secretariat.supplier()));
        return tokens;
    }

    private String person(Map<String, ?> rights) {
        Map<String, Object> request = new HashMap<>(rights);
        request.put("kind", "person");
        request.put("email", UUID.randomUUID() + "@example.dk");
        request.put("name", "Lise Hansen");
        request.put("password", "en-god-lang-saetning");
        return secretariat
                .post("/api/v2/accounts", request)
                .then()
                .statusCode(201)
                .extract()
                .path("uuid");
    }
}
