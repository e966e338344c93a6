package dk.feltlaas.audit.entry;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.audit.testing.Api;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class BodyErasureIT {
    private static final String BODIES = "content_text is not null and id = '%s'";

    @Test
    void aBodyGoesAndItsLeafStays() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);
        String leafHash = entry(write).extract().path("leafHash");

        LogDatabase.numbers("select erase_body(position)::int from entry where id = '" + write.id() + "'");

        entry(write)
                .body("leafHash", equalTo(leafHash))
                .body("erased", equalTo(true))
                .body("source", equalTo("registry-service"))
                .body("action", nullValue());
        assertEquals(0, LogDatabase.count(BODIES.formatted(write.id())));
        Api.search(Tokens.auditor(), "request", write.request()).body("items.size()", equalTo(0));
    }

    @Test
    void whatComesAgainAfterItsBodyWasErasedIsNotStoredAgain() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);
        LogDatabase.numbers("select erase_body(position)::int from entry where id = '" + write.id() + "'");

        AuditTopic.publish(write.key(), write.json());
        AuditTopic.publish(write().of(write.municipality()));

        assertEquals(0, LogDatabase.count("request = '" + write.request() + "'"));
    }

    @Test
    void onlyWholeMonthsThatAreOverAreErased() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);

        assertThrows(IllegalStateException.class, () -> erased("bodies", "current_date + 40"));
        assertThrows(
                IllegalStateException.class,
                () -> erased("actors", "(date_trunc('month', current_date) - interval '10 days')::date, 100"));
        assertEquals(1, LogDatabase.count(BODIES.formatted(write.id())));
    }

    private static long erased(String what, String month) {
        return LogDatabase.numbers("select erase_" + what + "(" + month + ")").getFirst();
    }

    private static ValidatableResponse entry(AuditRecordMother record) {
        return as(Tokens.auditor()).get(Api.ENTRIES + "/" + record.id()).then().statusCode(200);
    }
}
