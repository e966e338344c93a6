package dk.feltlaas.audit.report;

import static dk.feltlaas.audit.entry.AuditRecordMother.revoke;
import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@AuditInfrastructure
class WritesAfterRevokeIT {
    private static final Instant REVOKED = Instant.parse("2026-04-01T12:00:00Z");
    private static final Instant BEFORE = REVOKED.minusMillis(1);
    private static final Instant AFTER = REVOKED.plusMillis(1);

    private final UUID municipality = Ids.next();
    private final UUID supplier = Ids.next();

    @Test
    void findsWritesUnderAnEpochThatHadEnded() {
        AuditRecordMother late = supplierWrite(municipality, supplier, 5).at(AFTER);
        AuditRecordMother revoke = revoke(municipality, supplier, 6).at(REVOKED);
        AuditRecordMother arrivedLater =
                supplierWrite(municipality, supplier, 4).at(AFTER.plusSeconds(9));
        AuditTopic.publish(late, revoke, arrivedLater);

        report().body(
                        "items.write.id",
                        contains(late.id().toString(), arrivedLater.id().toString()))
                .body(
                        "items.ending.id",
                        contains(revoke.id().toString(), revoke.id().toString()))
                .body("items[0].write.epoch", equalTo(5))
                .body("items[0].ending.epoch", equalTo(6))
                .body("next", nullValue());
    }

    @Test
    void leavesOutWhatWasInOrder() {
        AuditTopic.publish(
                supplierWrite(municipality, supplier, 5).at(BEFORE),
                revoke(municipality, supplier, 6).at(REVOKED),
                supplierWrite(municipality, supplier, 7).at(AFTER),
                supplierWrite(municipality, supplier, 5).at(AFTER).refused("field-locked"),
                supplierWrite(municipality, Ids.next(), 5).at(AFTER),
                supplierWrite(Ids.next(), supplier, 5).at(AFTER),
                AuditRecordMother.write().of(municipality).under(5).at(AFTER));

        report().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant.suspended", "grant.switched"})
    void otherEndingsCountToo(String action) {
        AuditRecordMother late = supplierWrite(municipality, supplier, 1).at(AFTER);
        AuditTopic.publish(revoke(municipality, supplier, 2).action(action).at(REVOKED), late);

        report().body("items.write.id", contains(late.id().toString()));
    }

    @Test
    void theGrantASwitchBringsAboutDoesNotEnd() {
        FieldChange active = new FieldChange("phase", null, new TextNode("REVOKED"), new TextNode("ACTIVE"));
        AuditTopic.publish(
                revoke(municipality, supplier, 2)
                        .action("grant.switched")
                        .changing(active)
                        .at(REVOKED),
                supplierWrite(municipality, supplier, 1).at(AFTER));

        report().body("items", empty());
    }

    @Test
    void namesTheFirstEndingAndEachWriteOnce() {
        AuditRecordMother first = revoke(municipality, supplier, 6).at(REVOKED);
        AuditRecordMother second = revoke(municipality, supplier, 8).at(REVOKED.plusSeconds(1));
        AuditRecordMother late = supplierWrite(municipality, supplier, 5).at(AFTER.plusSeconds(2));
        AuditTopic.publish(first, second, late);

        report().body("items.write.id", contains(late.id().toString()))
                .body("items.ending.id", contains(first.id().toString()));
    }

    @Test
    void badInputIsNamed() {
        as(Tokens.auditor())
                .get("/api/v2/audit/reports/writes-after-revoke?supplier=x&limit=0")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("supplier", "limit"));
    }

    private ValidatableResponse report() {
        return as(Tokens.auditor())
                .queryParam("municipality", municipality)
                .queryParam("supplier", supplier)
                .get("/api/v2/audit/reports/writes-after-revoke")
                .then()
                .statusCode(200);
    }
}
