package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.DPIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class GrantRefusalIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";

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
    void theAssuranceOfTheSignInMustSuffice() {
        String low = Tokens.account("lav@example.dk")
                .member(municipality, "local-admin")
                .assurance("low")
                .token();

        Api.as(low)
                .post(GRANTS, Map.of("supplierUuid", supplier), municipality)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"insufficient_user_authentication\""))
                .header("WWW-Authenticate", containsString("acr_values=\"substantial\""))
                .body("type", equalTo("/problems/step-up-required"));
        localAdmin.get(GRANTS, municipality).then().body("", empty());
    }

    @Test
    void onlyASupplierCanBeGrantedAndOnlyAMunicipalityGrants() {
        UUID company = secretariat.organization(Map.of("name", "Blot et firma", "type", "Company"));

        localAdmin
                .post(GRANTS, Map.of("supplierUuid", company), municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/supplierUuid"))
                .body("detail", containsString("not registered as an ISMS supplier"));
        localAdmin
                .post(GRANTS, Map.of("supplierUuid", UUID.randomUUID()), municipality)
                .then()
                .statusCode(404);
        secretariat
                .post(GRANTS, Map.of("supplierUuid", supplier), company)
                .then()
                .statusCode(400);
        secretariat
                .post(GRANTS, Map.of("supplierUuid", supplier), UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void badInputIsNamedAndGrantsNothing() {
        Map<String, String> bad = Map.of(
                "{}",
                "/supplierUuid",
                "{\"supplierUuid\":\"x\"}",
                "/supplierUuid",
                "{\"supplierUuid\":\"%s\",\"fieldKeys\":[]}".formatted(supplier),
                "/fieldKeys",
                "{\"supplierUuid\":\"%s\",\"fieldKeys\":[\"%s\",\"Nope\"]}".formatted(supplier, AI),
                "/fieldKeys/1",
                "{\"supplierUuid\":\"%s\",\"fieldKeys\":[null]}".formatted(supplier),
                "/fieldKeys/0",
                "{\"supplierUuid\":\"%s\",\"fieldKeys\":[\"%s\"]}".formatted(supplier, DPIA),
                "/fieldKeys",
                "{\"supplierUuid\":\"%s\",\"reason\":\"%s\"}".formatted(supplier, "x".repeat(2001)),
                "/reason",
                "{\"supplierUuid\":\"%s\",\"until\":\"2027\"}".formatted(supplier),
                "/until");

        bad.forEach((body, pointer) -> localAdmin
                .post(GRANTS, body, municipality)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer)));
        localAdmin.get(GRANTS, municipality).then().body("", empty());
    }

    @Test
    void refusedGrantsAreRecorded() {
        Api editor = Api.as(Tokens.account("redaktor@example.dk")
                .member(municipality, "editor")
                .token());

        editor.post(GRANTS, Map.of("supplierUuid", supplier), municipality)
                .then()
                .statusCode(403);
        var refusal =
                Events.audit(entry -> entry.decision().equals("refused") && municipality.equals(entry.municipality()));
        assertEquals("Grant", refusal.entity().type());
        assertEquals("redaktor@example.dk", refusal.actor().name());
    }
}
