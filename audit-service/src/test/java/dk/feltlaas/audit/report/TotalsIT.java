package dk.feltlaas.audit.report;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

@QuarkusTest
@AuditInfrastructure
class TotalsIT {
    private static final Instant WITHIN = Instant.parse("2026-04-01T00:00:00Z");
    private static final FieldChange NAME = new FieldChange("name", "ItSystemUsage.Name", null, null);
    private static final FieldChange NOTE = new FieldChange("note", null, null, null);

    private final UUID supplier = Ids.next();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();

    @Test
    void whatASupplierDidInAQuarterIsCountedByMunicipalityAndField() {
        AuditTopic.publish(
                supplierWrite(one, supplier, 1).at(WITHIN).changing(NAME, NOTE),
                supplierWrite(one, supplier, 1).at(WITHIN).changing(NAME),
                supplierWrite(one, supplier, 1).at(WITHIN).changing(NAME).refused("field-locked"),
                supplierWrite(other, supplier, 1).at(WITHIN).changing(NAME),
                supplierWrite(one, supplier, 1).at(WITHIN.minusMillis(1)).changing(NAME),
                supplierWrite(one, Ids.next(), 1).at(WITHIN).changing(NAME));

        report("supplier-activity", "supplier", supplier)
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body(of(one, "field"), contains("name", "note"))
                .body(of(one, "key"), contains("ItSystemUsage.Name", null))
                .body(of(one, "written"), contains(2, 1))
                .body(of(one, "refused"), contains(1, 0))
                .body(of(other, "written"), contains(1));
    }

    @Test
    void refusalsAreCountedByReason() {
        AuditTopic.publish(
                write().of(one).at(WITHIN).refused("field-locked"),
                write().of(one).at(WITHIN).refused("not-permitted"),
                write().of(one).at(WITHIN).refused("field-locked"),
                write().of(one).at(WITHIN),
                write().of(other).at(WITHIN).refused("field-locked"));

        report("refusals", "municipality", one)
                .statusCode(200)
                .body("items.reason", contains("field-locked", "not-permitted"))
                .body("items.count", contains(2, 1));
    }

    @Test
    void aSumNeedsItsTime() {
        as(Tokens.auditor())
                .get("/api/v2/audit/reports/refusals")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("from", "to"));
    }

    private static String of(UUID municipality, String what) {
        return "items.findAll { it.municipality == '" + municipality + "' }." + what;
    }

    private static ValidatableResponse report(String name, String filter, UUID value) {
        return as(Tokens.auditor())
                .queryParam(filter, value)
                .queryParam("from", "2026-04-01")
                .queryParam("to", "2026-07-01")
                .get("/api/v2/audit/reports/" + name)
                .then();
    }
}
