package dk.feltlaas.audit.search;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.Api;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@AuditInfrastructure
class EntrySearchIT {
    private static final String AUDITOR = Tokens.auditor();

    @Test
    void everyFilterFindsItsEntryAndNoOther() {
        UUID municipality = Ids.next();
        UUID supplier = Ids.next();
        AuditRecordMother sought = supplierWrite(municipality, supplier, 7)
                .to("DataProcessingRegistration", Ids.next())
                .at(Instant.parse("2026-05-05T12:00:00Z"))
                .action("oversight.completed")
                .changing(new FieldChange(
                        "oversight.isOversightCompleted",
                        "DataProcessingRegistration.IsOversightCompleted",
                        null,
                        null))
                .refused("field-locked");
        AuditRecordMother other = write().of(municipality);
        AuditTopic.publish(other, sought);

        Object[][] filters = {
            {"supplier", supplier},
            {"actor", sought.actor().account()},
            {"entityType", "DataProcessingRegistration"},
            {"entityType", "dataprocessingregistration"},
            {"entity", sought.entity().id()},
            {"field", "oversight.isOversightCompleted"},
            {"field", "DataProcessingRegistration.IsOversightCompleted"},
            {"decision", "refused"},
            {"action", "oversight.completed"},
            {"reason", "field-locked"},
            {"request", sought.request()},
            {"from", "2026-05-05T12:00:00Z"},
            {"from", "2026-05-05T14:00:00+02:00"},
        };
        for (Object[] filter : filters) {
            search(AUDITOR, "municipality", municipality, filter[0], filter[1])
                    .statusCode(200)
                    .body("items.id", contains(sought.id().toString()))
                    .body("next", nullValue());
        }
        search(AUDITOR, "municipality", municipality, "to", "2026-05-05T12:00:00Z")
                .body("items.id", contains(other.id().toString()));
        search(AUDITOR, "municipality", municipality, "decision", "override").body("items", empty());
        search(AUDITOR, "municipality", municipality)
                .body("items.id", contains(other.id().toString(), sought.id().toString()));
        search(AUDITOR, "municipality", municipality, "order", "desc")
                .body("items.id", contains(sought.id().toString(), other.id().toString()));
    }

    @Test
    void everythingUnderAGrantIsFound() {
        UUID municipality = Ids.next();
        UUID supplier = Ids.next();
        UUID grant = Ids.next();
        AuditRecordMother granted =
                write().of(municipality).concerning(supplier).to("Grant", grant);
        AuditRecordMother deed = supplierWrite(municipality, supplier, 4);
        AuditTopic.publish(
                granted,
                deed,
                supplierWrite(municipality, Ids.next(), 4),
                supplierWrite(Ids.next(), supplier, 4),
                write().of(municipality).concerning(supplier));

        search(AUDITOR, "grant", grant)
                .statusCode(200)
                .body("items.id", contains(granted.id().toString(), deed.id().toString()));
        search(AUDITOR, "municipality", municipality, "about", "access")
                .body("items.id", contains(granted.id().toString()));
        search(AUDITOR, "about", "everything").statusCode(400);
    }

    @Test
    void remarksAreSearchedForWords() {
        UUID municipality = Ids.next();
        AuditRecordMother remarked =
                write().of(municipality).remarking("Leverandøren bad om det; sag 4711, \u0000 se journalen");
        AuditTopic.publish(remarked, write().of(municipality).remarking("Noget andet"), write().of(municipality));

        for (String words : List.of("leverandøren", "sag 4711", "\"bad om det\"", "journalen -andet")) {
            search(AUDITOR, "municipality", municipality, "text", words)
                    .statusCode(200)
                    .body("items.id", contains(remarked.id().toString()));
        }
        search(AUDITOR, "municipality", municipality, "text", "leverandørens").body("items", empty());
    }

    @Test
    void anEntryTellsWhatWasDoneAndWhereItStands() {
        AuditRecordMother write = write().from("gdpr-service", 12L);
        AuditTopic.publish(write);

        Api.as(AUDITOR)
                .get(Api.ENTRIES + "/" + write.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(write.id().toString()))
                .body("source", equalTo("gdpr-service"))
                .body("sequence", equalTo(12))
                .body("time", equalTo("2026-03-01T10:00:00.123456Z"))
                .body("actor.name", equalTo("editor@example.dk"))
                .body("entity.type", equalTo("ItSystemUsage"))
                .body("entity.version", equalTo(4))
                .body("changes[0].field", equalTo("general.containsAITechnology"))
                .body("changes[0].before", nullValue())
                .body("changes[0].after", equalTo(true))
                .body("decision", equalTo("accepted"))
                .body("epoch", equalTo(3))
                .body("request.method", equalTo("PATCH"))
                .body("leafHash.length()", equalTo(44));
    }

    @Test
    void whatWasNotUnderstoodIsShownAsItCame() {
        UUID id = UUID.randomUUID();
        AuditTopic.publish("key", "{\"id\":\"" + id + "\",\"source\":\"/novel-service\",\"colour\":\"blue\"}");
        AuditTopic.awaitEntry(id);

        Api.as(AUDITOR)
                .get(Api.ENTRIES + "/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("novel-service"))
                .body("opaque.isEmpty()", equalTo(false))
                .body("content.colour", equalTo("blue"));
    }

    @ParameterizedTest
    @CsvSource({"asc", "desc"})
    void pagesStayPutWhileEntriesArrive(String order) {
        UUID municipality = Ids.next();
        List<AuditRecordMother> early =
                Stream.generate(() -> write().of(municipality)).limit(7).toList();
        AuditTopic.publish(early.toArray(AuditRecordMother[]::new));
        Response page = Api.as(AUDITOR).get(Api.ENTRIES + "?limit=3&order=" + order + "&municipality=" + municipality);
        List<String> read = new ArrayList<>(page.path("items.id"));

        AuditRecordMother late = write().of(municipality);
        AuditTopic.publish(late);
        while (page.path("next") != null) {
            String next = page.path("next");
            assertEquals("<" + next + ">; rel=\"next\"", page.header("Link"));
            page = Api.as(AUDITOR).urlEncodingEnabled(false).get(next);
            read.addAll(page.path("items.id"));
        }

        List<String> expected = new ArrayList<>(
                early.stream().map(record -> record.id().toString()).toList());
        if (order.equals("asc")) {
            expected.add(late.id().toString());
        } else {
            Collections.reverse(expected);
        }
        assertEquals(expected, read);
        assertNull(page.header("Link"));
    }

    @Test
    void aWindowOfPositionsIsAnsweredWhole() {
        UUID municipality = Ids.next();
        AuditTopic.publish(write().of(municipality), write().of(municipality), write().of(municipality));
        List<Integer> positions =
                search(AUDITOR, "municipality", municipality).extract().path("items.position");

        search(AUDITOR, "municipality", municipality, "after", positions.get(0), "before", positions.get(2))
                .body("items.position", contains(positions.get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "municipality | not-a-uuid",
                "municipality | 00000000-0000-0000-0000-000000000000",
                "supplier     | 12345",
                "actor        | ''",
                "entity       | x",
                "entityType   | ''",
                "decision     | maybe",
                "from         | yesterday",
                "to           | 2026-13-01",
                "after        | -1",
                "after        | one",
                "before       | 99999999999999999999",
                "order        | up",
                "limit        | 0",
                "limit        | 251",
                "munisipality | x",
            })
    void badInputIsNamed(String name, String value) {
        search(AUDITOR, name, value)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo(name));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNamed() {
        search(AUDITOR, "from", "2026-02-01", "to", "2026-01-01", "limit", "x")
                .statusCode(400)
                .body("violations.pointer", contains("limit", "to"));
    }

    @Test
    void anUnknownOrMalformedIdIsSaidSo() {
        Api.as(AUDITOR).get(Api.ENTRIES + "/" + Ids.next()).then().statusCode(404);
        Api.as(AUDITOR).get(Api.ENTRIES + "/no-id").then().statusCode(400).body("violations[0].pointer", equalTo("id"));
    }
}
