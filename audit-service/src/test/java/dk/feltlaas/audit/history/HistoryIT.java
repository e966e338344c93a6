package dk.feltlaas.audit.history;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class HistoryIT {
    private static final String AI_KEY = "ItSystemUsage.ContainsAITechnology";

    private final UUID usage = Ids.next();
    private final AuditRecordMother created = usage().action("create")
            .changing(
                    change("general.containsAITechnology", AI_KEY, null, "Undecided"), change("name", null, null, "A"));
    private final AuditRecordMother refused = usage().changing(
                    change("general.containsAITechnology", AI_KEY, "Undecided", "No"))
            .refused("field-locked");
    private final AuditRecordMother renamed = usage().changing(change("name", null, "A", "B"));
    private final AuditRecordMother noted = usage().changing().refused("not-permitted");

    @Test
    void tellsEachFieldsStoryWithRefusalsInIt() {
        AuditTopic.publish(created, refused, renamed, noted, write());

        as(Tokens.auditor())
                .get(path())
                .then()
                .statusCode(200)
                .body("type", equalTo("ItSystemUsage"))
                .body("entity", equalTo(usage.toString()))
                .body("fields.size()", equalTo(2))
                .body("fields.'name'.before", contains(nullValue(), equalTo("A")))
                .body("fields.'name'.after", contains("A", "B"))
                .body("fields.'general.containsAITechnology'.decision", contains("accepted", "refused"))
                .body("fields.'general.containsAITechnology'.key", contains(AI_KEY, AI_KEY))
                .body("fields.'general.containsAITechnology'[1].reason", equalTo("field-locked"))
                .body("fields.'general.containsAITechnology'[1].who.name", equalTo("editor@example.dk"))
                .body("fields.'general.containsAITechnology'[1].when", equalTo("2026-03-01T10:00:00.123456Z"))
                .body(
                        "fields.'general.containsAITechnology'[1].entry",
                        equalTo(refused.id().toString()))
                .body("withoutFields.entry", contains(noted.id().toString()))
                .body("next", nullValue());
    }

    @Test
    void tellsOneFieldsStory() {
        AuditTopic.publish(created, renamed);

        as(Tokens.auditor())
                .queryParam("field", AI_KEY)
                .get(path())
                .then()
                .statusCode(200)
                .body("fields.size()", equalTo(1))
                .body("fields.'general.containsAITechnology'", hasSize(1));
    }

    @Test
    void goesOnWhereThePageEnded() {
        AuditTopic.publish(created, refused, renamed);

        String next = as(Tokens.auditor())
                .get(path() + "?limit=2")
                .then()
                .header("Link", notNullValue())
                .extract()
                .path("next");

        as(Tokens.auditor())
                .get(next)
                .then()
                .body("fields.'name'.entry", contains(renamed.id().toString()))
                .body("next", nullValue());
    }

    @Test
    void anUnknownRecordIsSaidSo() {
        as(Tokens.auditor()).get(path()).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void badInputIsNamed() {
        as(Tokens.auditor())
                .get(path() + "?limit=0&colour=blue")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("limit", "colour"));
        as(Tokens.auditor())
                .get("/api/v2/audit/entities/ItSystemUsage/x/history")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("uuid"));
    }

    private String path() {
        return "/api/v2/audit/entities/ItSystemUsage/" + usage + "/history";
    }

    private AuditRecordMother usage() {
        return write().to("ItSystemUsage", usage);
    }

    private static FieldChange change(String field, String key, String before, String after) {
        return new FieldChange(
                field, key, before == null ? NullNode.getInstance() : new TextNode(before), new TextNode(after));
    }
}
