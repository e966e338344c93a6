package dk.feltlaas.audit.overview;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.event.AuditEntry.Reads.OfSystem;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class UsageOverviewIT {
    private static final String REPORT = "/api/v2/audit/reports/usage-overview";
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant LAST_OF_APRIL = Instant.parse("2026-04-30T23:59:59.999999Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final UUID municipality = Ids.next();
    private final UUID supplier = Ids.next();
    private final UUID nexus = new UUID(0, 1);
    private final UUID acadre = new UUID(0, 2);

    @Test
    void readsAndWritesAreCountedByMunicipalitySupplierSystemAndMonth() {
        UUID neighbour = Ids.next();
        UUID rival = Ids.next();
        AuditTopic.publish(
                deed().at(APRIL).reading(new OfSystem(nexus, 40), new OfSystem(acadre, 2), new OfSystem(null, 7)),
                deed().at(LAST_OF_APRIL).reading(new OfSystem(nexus, 60)),
                deed().at(APRIL).with(nexus),
                deed().at(APRIL).with(nexus),
                deed().at(APRIL).with(nexus).refused("field-locked"),
                deed().at(MAY).with(acadre),
                supplierWrite(neighbour, supplier, 1).at(APRIL).with(nexus),
                supplierWrite(municipality, rival, 1).at(APRIL).with(nexus),
                write().of(municipality).at(APRIL).with(nexus));

        overview(Tokens.auditor(), "2026-04-01", "2026-05-01", "municipality", municipality, "supplier", supplier)
                .body("items.system", contains(null, nexus.toString(), acadre.toString()))
                .body("items.month", contains("2026-04", "2026-04", "2026-04"))
                .body("items.reads", contains(7, 100, 2))
                .body("items.writes", contains(0, 2, 0))
                .body("items.refused", contains(0, 1, 0));
        overview(Tokens.auditor(), "2026-05-01", "2026-06-01", "municipality", municipality)
                .body("items.system", contains(acadre.toString()))
                .body("items.writes", contains(1));
        overview(Tokens.auditor(), "2026-04-01", "2026-06-01", "supplier", supplier, "system", acadre)
                .body("items.month", contains("2026-04", "2026-05"))
                .body("items.reads", contains(2, 0));
        overview(Tokens.auditor(), "2026-06-01", "2026-07-01", "municipality", municipality)
                .body("items", empty());
    }

    @Test
    void whatComesTwiceCountsOnce() {
        AuditRecordMother reads = deed().at(APRIL).reading(new OfSystem(nexus, 5));
        AuditRecordMother write = deed().at(APRIL).with(nexus);
        AuditTopic.publish(reads, write, reads, write, deed().at(APRIL).with(nexus));

        overview(Tokens.auditor(), "2026-04-01", "2026-05-01", "municipality", municipality)
                .body("items.reads", contains(5))
                .body("items.writes", contains(2));
    }

    @Test
    void aSummaryThatNamesASystemTwiceCountsBoth() {
        AuditTopic.publish(
                deed().at(APRIL).reading(new OfSystem(nexus, 3), new OfSystem(acadre, 1), new OfSystem(nexus, 4)));

        overview(Tokens.auditor(), "2026-04-01", "2026-05-01", "municipality", municipality, "system", nexus)
                .body("items.reads", contains(7));
    }

    @Test
    void aNumberTooLargeToBeTrueStopsNothing() {
        AuditTopic.publish(
                deed().at(APRIL).reading(new OfSystem(nexus, 9_000_000_000_000_000L)),
                deed().at(APRIL).reading(new OfSystem(nexus, -5)),
                deed().at(APRIL).with(nexus));

        overview(Tokens.auditor(), "2026-04-01", "2026-05-01", "municipality", municipality)
                .body("items.reads", contains(1_000_000_000))
                .body("items.writes", contains(1));
    }

    @Test
    void everybodySeesTheirOwnPart() {
        UUID neighbour = Ids.next();
        UUID rival = Ids.next();
        AuditTopic.publish(
                deed().at(APRIL).with(nexus),
                supplierWrite(neighbour, supplier, 1).at(APRIL).with(nexus),
                supplierWrite(municipality, rival, 1).at(APRIL).with(nexus));

        for (String own : List.of(Tokens.municipalAuditor(municipality), Tokens.dpo(municipality))) {
            april(own)
                    .body("items.municipality.unique()", contains(municipality.toString()))
                    .body("items.size()", equalTo(2));
            april(own, "municipality", neighbour).statusCode(403);
        }
        april(Tokens.supplierApi(supplier))
                .body("items.supplier.unique()", contains(supplier.toString()))
                .body("items.size()", equalTo(2));
        april(Tokens.supplierApi(supplier), "supplier", rival).statusCode(403);
        april(Tokens.localAdmin(municipality)).statusCode(403);
    }

    @Test
    void theSameForASpreadsheet() {
        AuditTopic.publish(deed().at(APRIL).reading(new OfSystem(nexus, 3), new OfSystem(null, 1)));

        String csv = as(Tokens.municipalAuditor(municipality))
                .get(REPORT + ".csv?from=2026-04-01&to=2026-05-01")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertEquals(
                List.of(
                        "\"municipality\",\"supplier\",\"system\",\"month\",\"reads\",\"writes\",\"refused\"",
                        "\"%s\",\"%s\",,\"2026-04\",\"1\",\"0\",\"0\"".formatted(municipality, supplier),
                        "\"%s\",\"%s\",\"%s\",\"2026-04\",\"3\",\"0\",\"0\"".formatted(municipality, supplier, nexus)),
                csv.lines().toList());
    }

    @Test
    void useIsAskedForByWholeMonths() {
        as(Tokens.auditor()).get(REPORT).then().statusCode(400).body("violations.pointer", contains("from", "to"));
        as(Tokens.auditor())
                .get(REPORT + "?from=2026-04-02&to=2026-05-01T00:00:01Z&month=4")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("from", "to", "month"));
        as(Tokens.auditor())
                .get(REPORT + "?from=2026-05-01&to=2026-05-01")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("to"));
    }

    private AuditRecordMother deed() {
        return supplierWrite(municipality, supplier, 1);
    }

    private static ValidatableResponse april(String token, Object... filters) {
        return overview(token, "2026-04-01", "2026-05-01", filters);
    }

    private static ValidatableResponse overview(String token, String from, String to, Object... filters) {
        var request = as(token).queryParam("from", from).queryParam("to", to);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam((String) filters[i], filters[i + 1]);
        }
        return request.get(REPORT).then();
    }
}
