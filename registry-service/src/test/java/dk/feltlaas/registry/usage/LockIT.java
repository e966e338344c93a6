package dk.feltlaas.registry.usage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.testing.KafkaTopics;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The AI field of usages under grants that arrive as events. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class LockIT {
    private static final String AI_YES = "\"containsAITechnology\":\"Yes\"";
    private static final String AI_NO = "\"containsAITechnology\":\"No\"";

    @Inject
    Stage stage;

    @Inject
    LockStates locks;

    UUID municipality;
    UUID supplier;
    UUID usage;
    Api localAdmin;

    @BeforeEach
    void aUsageWithoutAnyLock() {
        municipality = stage.municipality();
        supplier = Ids.next();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality, ",\"general\":{" + AI_NO + "}");
    }

    @Test
    void aGrantedFieldIsRefusedToTheLocalAdminAndNamesItsHolder() {
        stage.grant(municipality, supplier);

        localAdmin
                .patchGeneral(usage, AI_YES)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/field-locked"))
                .body("fields.key", contains(Stage.AI))
                .body("fields.holder", contains(Stage.SUPPLIER_NAME))
                .body("fields.holderUuid", contains(supplier.toString()));
        assertAi("No");
    }

    @Test
    void case43_theSuppliersApiAccountWritesItWithoutBeingAMember() {
        stage.grant(municipality, supplier);

        Api.supplier(supplier)
                .patchGeneral(usage, AI_YES)
                .statusCode(200)
                .body("general.containsAITechnology", equalTo("Yes"));
    }

    @Test
    void theSupplierWritesNothingElse() {
        stage.grant(municipality, supplier);

        Api.supplier(supplier)
                .patchGeneral(usage, AI_YES + ",\"notes\":\"ours\"")
                .statusCode(403)
                .body("type", equalTo("/problems/not-permitted"));
        assertAi("No");
    }

    @Test
    void oneLockedFieldRefusesTheWholeRequest() {
        stage.grant(municipality, supplier);

        localAdmin.patchGeneral(usage, AI_YES + ",\"notes\":\"mine\"").statusCode(403);

        localAdmin.read(usage).body("general.notes", nullValue()).body("general.containsAITechnology", equalTo("No"));
    }

    @Test
    void sendingBackWhatWasReadIsAcceptedAndWritesNothing() {
        stage.grant(municipality, supplier);
        ValidatableResponse before = localAdmin.read(usage);
        String tag = before.extract().header("ETag");
        String stamp = before.extract().path("lastModified");

        localAdmin
                .patchGeneral(usage, AI_NO)
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("lastModified", equalTo(stamp));

        localAdmin.patchGeneral(usage, "\"notes\":\"after\"").statusCode(200);
        assertEquals(2, stage.audit(municipality, usage, 2).size(), "the creation and the note, nothing between");
    }

    @Test
    void clearingAndReplacingCountAsChanging() {
        stage.grant(municipality, supplier);

        localAdmin.patchGeneral(usage, "\"containsAITechnology\":null").statusCode(403);
        localAdmin.patch(usage, "{\"general\":{\"containsAITechnology\":0}}").statusCode(200);
        assertAi("No");
    }

    @Test
    void aUsageIsNotCreatedWithALockedField() {
        stage.grant(municipality, supplier);

        localAdmin
                .use(municipality, Api.system(), ",\"general\":{" + AI_YES + "}")
                .statusCode(403)
                .body("type", equalTo("/problems/field-locked"));
        localAdmin
                .use(municipality, Api.system(), ",\"general\":{\"notes\":\"fine\"}")
                .statusCode(201);
    }

    @Test
    void theSecretariatNeedsAReasonAndTheAuditLogKeepsIt() {
        LockState state = stage.grant(municipality, supplier);
        Api.secretariat().patchGeneral(usage, AI_YES).statusCode(403);

        Api.secretariat()
                .request()
                .header("Feltlaas-Override-Reason", "Leverand%C3%B8ren svarer ikke")
                .body("{\"general\":{" + AI_YES + "}}")
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(200);

        List<AuditEntry> entries = stage.audit(municipality, usage, 3);
        AuditEntry refused = entries.get(1);
        assertEquals(AuditEntry.REFUSED, refused.decision());
        assertEquals("field-locked", refused.reason());
        AuditEntry override = entries.get(2);
        assertEquals(AuditEntry.OVERRIDE, override.decision());
        assertEquals("Leverandøren svarer ikke", override.remark());
        assertEquals(state.epoch(), override.epoch());
    }

    @Test
    void revokingUnlocksAndKeepsTheDataAndGrantingAgainLocksAgain() {
        stage.grant(municipality, supplier);
        Api.supplier(supplier).patchGeneral(usage, AI_YES).statusCode(200);

        stage.revoke(municipality);

        Api.supplier(supplier).patchGeneral(usage, AI_NO).statusCode(403);
        assertAi("Yes");
        localAdmin.patchGeneral(usage, AI_NO).statusCode(200);
        stage.grant(municipality, supplier);
        localAdmin.patchGeneral(usage, AI_YES).statusCode(403);
        Api.supplier(supplier).patchGeneral(usage, AI_YES).statusCode(200);
    }

    @Test
    void aSharedFieldIsWrittenByBothSides() {
        stage.send(EventTypes.CONTROL_STATES_CHANGED, Stage.locked(municipality, 1, supplier, ControlState.SHARED));
        Stage.await(() -> locks.find(municipality).epoch() == 1);

        localAdmin.patchGeneral(usage, AI_YES).statusCode(200);
        Api.supplier(supplier).patchGeneral(usage, AI_NO).statusCode(200);
    }

    @Test
    void deletingALockedUsageIsTheMunicipalitysRightAndListsWhatWentWithIt() {
        LockState state = stage.grant(municipality, supplier);

        Api.supplier(supplier).delete(usage).statusCode(403);
        localAdmin.delete(usage).statusCode(204);

        AuditEntry deleted = stage.audit(municipality, usage, 3).get(2);
        assertEquals("delete", deleted.action());
        assertEquals(state.epoch(), deleted.epoch());
        AuditEntry.FieldChange ai = deleted.changes().stream()
                .filter(change -> Stage.AI.equals(change.key()))
                .findFirst()
                .orElseThrow();
        assertEquals("No", ai.before().textValue());
        assertNull(ai.after());
    }

    @Test
    void anEntryTellsFieldByFieldWhoChangedWhatUnderWhichEpoch() {
        LockState state = stage.grant(municipality, supplier);

        Api.supplier(supplier).patchGeneral(usage, AI_YES).statusCode(200);

        AuditEntry entry = stage.audit(municipality, usage, 2).get(1);
        assertEquals("registry-service", entry.source());
        assertEquals("api", entry.actor().kind());
        assertEquals(supplier, entry.supplier());
        assertEquals(municipality, entry.municipality());
        assertEquals("ItSystemUsage", entry.entity().type());
        assertEquals("update", entry.action());
        assertEquals(AuditEntry.ACCEPTED, entry.decision());
        assertEquals(state.epoch(), entry.epoch());
        assertEquals("PATCH", entry.request().method());
        assertEquals(1, entry.changes().size());
        AuditEntry.FieldChange change = entry.changes().getFirst();
        assertEquals("general.containsAITechnology", change.field());
        assertEquals(Stage.AI, change.key());
        assertEquals("No", change.before().textValue());
        assertEquals("Yes", change.after().textValue());
    }

    @Test
    void replayedDuplicatedAndReorderedGrantEventsChangeNothing() {
        LockState first = stage.grant(municipality, supplier);
        LockState second = stage.revoke(municipality);

        stage.send(EventTypes.GRANT_REVOKED, second);
        stage.send(EventTypes.GRANT_ACTIVATED, first);
        UUID other = stage.municipality();
        stage.grant(other, supplier);

        assertEquals(second, locks.find(municipality));
        localAdmin.patchGeneral(usage, AI_YES).statusCode(200);
        Stage.await(() -> acks(municipality).size() == 2);
        assertEquals(List.of(1L, 2L), acks(municipality));
    }

    @Test
    void case10_permissionsTellTheTruthToEachSide() {
        String path = Api.USAGES + "/" + usage + "/permissions";
        localAdmin
                .get(path)
                .body("fieldPermissions.fields.enabled", everyItem(equalTo(true)))
                .body("fieldPermissions.fields.holder", everyItem(nullValue()));

        stage.grant(municipality, supplier);

        localAdmin
                .get(path)
                .statusCode(200)
                .body("read", equalTo(true))
                .body("modify", equalTo(true))
                .body("delete", equalTo(true))
                .body("fieldPermissions.fields", hasSize(5))
                .body("fieldPermissions.fields[0].key", equalTo(Stage.AI))
                .body("fieldPermissions.fields[0].enabled", equalTo(false))
                .body("fieldPermissions.fields[0].holder", equalTo(Stage.SUPPLIER_NAME))
                .body("fieldPermissions.fields[0].epoch", equalTo(1))
                .body("fieldPermissions.fields[1].enabled", equalTo(true));
        Api.supplier(supplier)
                .get(path)
                .body("read", equalTo(true))
                .body("modify", equalTo(false))
                .body("fieldPermissions.fields[0].enabled", equalTo(true))
                .body("fieldPermissions.fields[1].enabled", equalTo(false));
        Api.secretariat().get(path).body("fieldPermissions.fields[0].enabled", equalTo(true));
        Api.reader(municipality)
                .get(path)
                .body("modify", equalTo(false))
                .body("fieldPermissions.fields[1].enabled", equalTo(false));
        Api.localAdmin(Ids.next())
                .get(path)
                .statusCode(200)
                .body("read", equalTo(false))
                .body("fieldPermissions.fields", hasSize(0));
    }

    private void assertAi(String value) {
        localAdmin.read(usage).statusCode(200).body("general.containsAITechnology", equalTo(value));
    }

    private static List<Long> acks(UUID municipality) {
        return KafkaTopics.ofThisTest().events(Topic.LOCK_ACKS, municipality + ":registry-service").stream()
                .map(event -> event.data(LockAck.class).epoch())
                .toList();
    }
}
