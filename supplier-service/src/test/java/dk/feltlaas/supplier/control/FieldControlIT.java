package dk.feltlaas.supplier.control;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.DPIA;
import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.Events;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class FieldControlIT {
    private static final String FIELDS = INTERNAL + "/{m}/suppliers/fields";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private Api localAdmin;

    @BeforeEach
    void aMunicipality() {
        municipality = secretariat.municipality();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void case32_theWholeCatalogueWithDefaultsThenOverlaid() {
        localAdmin
                .get(FIELDS, municipality)
                .then()
                .statusCode(200)
                .body("", hasSize(26))
                .body(state(RISK), equalTo("Supplier"))
                .body(state("ItSystemUsage.riskAssessment"), equalTo("Shared"))
                .body(state(DPIA), equalTo("Organization"));

        put(localAdmin, DPIA, "Supplier")
                .statusCode(200)
                .body("", hasSize(26))
                .body(state(DPIA), equalTo("Supplier"))
                .body(state(RISK), equalTo("Supplier"));
    }

    @Test
    void case26_anOverrideHoldsForItsMunicipalityOnly() {
        put(localAdmin, "ItSystemUsage.riskAssessment", "Supplier");

        secretariat
                .get(FIELDS, secretariat.municipality())
                .then()
                .body(state("ItSystemUsage.riskAssessment"), equalTo("Shared"));
    }

    @Test
    void case33_theLastStateOfAKeyStays() {
        put(localAdmin, AI, "shared").statusCode(200);
        put(localAdmin, "itsystemusage.containsaitechnology", "Organization").statusCode(200);

        localAdmin
                .get(FIELDS, municipality)
                .then()
                .body("findAll { it.fieldKey == '%s' }.controlState".formatted(AI), contains("Organization"));
    }

    @Test
    void case34_onlyTheLocalAdminAndTheSecretariatMayChangeThem() {
        put(Api.as(Tokens.editor(municipality)), AI, "Shared").statusCode(403);
        put(Api.localAdmin(secretariat.municipality()), AI, "Shared").statusCode(403);
        put(secretariat, AI, "Shared").statusCode(200);
        String low = Tokens.account("lav@example.dk")
                .member(municipality, "local-admin")
                .assurance("low")
                .token();
        put(Api.as(low), AI, "Organization").statusCode(401);
        localAdmin.get(FIELDS, municipality).then().body(state(AI), equalTo("Shared"));
    }

    @Test
    void case35_aChangeRaisesTheEpochAndChangesTheLocks() {
        UUID supplier = secretariat.supplier();
        localAdmin.grant(municipality, supplier);

        put(localAdmin, AI, "Organization").statusCode(200);

        CloudEvent event = Events.of(Topic.GRANTS, municipality, 2).getLast();
        assertEquals(EventTypes.CONTROL_STATES_CHANGED, event.type());
        GrantEvent data = event.data(GrantEvent.class);
        assertNull(data.change().grant());
        assertEquals(2, data.lockState().epoch());
        assertEquals(10, data.lockState().fields().size());
        assertEquals(Optional.empty(), data.lockState().lockOn(AI));
        var entry = Events.audit(found ->
                municipality.equals(found.municipality()) && found.action().equals("control-states.changed"));
        assertEquals("FieldControlState", entry.entity().type());
        assertEquals(2L, entry.epoch());
    }

    @Test
    void case79_controlStatesByCodeWhenAskedForAndAcceptedAsCodes() {
        localAdmin
                .put(FIELDS, Map.of("configurations", List.of(Map.of("fieldKey", AI, "controlState", 2))), municipality)
                .then()
                .statusCode(200)
                .body(state(AI), equalTo("Shared"));

        localAdmin
                .getWithIntegers(FIELDS, municipality)
                .then()
                .statusCode(200)
                .body(state(AI), equalTo(2))
                .body(state(RISK), equalTo(1))
                .body(state(DPIA), equalTo(0));
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        put(localAdmin, RISK, "Supplier").statusCode(200);

        UUID supplier = secretariat.supplier();
        localAdmin.grant(municipality, supplier);
        assertEquals(1, Events.grants(municipality, 1).getFirst().lockState().epoch());
    }

    @Test
    void aFieldGivenToSuppliersIsPartOfTheNextGrant() {
        put(localAdmin, DPIA, "Supplier").statusCode(200);

        localAdmin.grant(municipality, secretariat.supplier());

        GrantEvent event = Events.grants(municipality, 2).getLast();
        assertEquals(12, event.lockState().fields().size());
        assertEquals(
                ControlState.SUPPLIER,
                event.lockState().lockOn(DPIA).orElseThrow().state());
    }

    @Test
    void case31_unknownKeysAndStatesAndRepetitionsAreRefusedByName() {
        put(localAdmin, "ItSystemUsage.Name", "Supplier")
                .statusCode(400)
                .body("violations.pointer", contains("/configurations/0/fieldKey"));
        put(localAdmin, AI, "Mine")
                .statusCode(400)
                .body("violations.pointer", contains("/configurations/0/controlState"));
        localAdmin
                .put(
                        FIELDS,
                        Map.of("configurations", List.of(configuration(AI, "Shared"), configuration(AI, "Supplier"))),
                        municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/configurations/1/fieldKey"));
        localAdmin
                .put(FIELDS, "{}", municipality)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/configurations"));
        localAdmin.get(FIELDS, municipality).then().body(state(AI), equalTo("Supplier"));
    }

    private ValidatableResponse put(Api caller, String key, String state) {
        return caller.put(FIELDS, Map.of("configurations", List.of(configuration(key, state))), municipality)
                .then();
    }

    private static Map<String, String> configuration(String key, String state) {
        return Map.of("fieldKey", key, "controlState", state);
    }

    private static String state(String key) {
        return "find { it.fieldKey == '%s' }.controlState".formatted(key);
    }
}
