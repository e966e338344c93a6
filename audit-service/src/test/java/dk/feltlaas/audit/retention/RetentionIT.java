package dk.feltlaas.audit.retention;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.audit.deed.OwnDeeds;
import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.testing.Api;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class RetentionIT {
    @Inject
    Eraser eraser;

    @Inject
    OwnDeeds deeds;

    @Test
    void theSecretariatErasesABodyAndTheLogSaysWhoAndWhy() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);

        erasure(Tokens.globalAdmin(), write, "{\"reason\":\"Article 17, case 4711\"}")
                .statusCode(204);
        erasure(Tokens.globalAdmin(), write, "{\"reason\":\"again\"}").statusCode(204);

        as(Tokens.auditor())
                .get(Api.ENTRIES + "/" + write.id())
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("actor", nullValue());
        await().until(() -> LogDatabase.count(recorded(write)) == 1);
        Api.search(Tokens.auditor(), "entity", write.id())
                .body("items.size()", equalTo(1))
                .body("items[0].remark", equalTo("Article 17, case 4711"))
                .body("items[0].actor.kind", equalTo("person"));
    }

    @Test
    void aDataProtectionOfficerErasesWhatIsAboutItsMunicipality() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);

        erasure(Tokens.dpo(write.municipality()), write, "{\"reason\":\"Article 17, case 4712\"}")
                .statusCode(204);

        assertEquals(1, LogDatabase.count("id = '" + write.id() + "' and content_text is null"));
        await().until(() -> LogDatabase.count(recorded(write)) == 1);
        Api.search(Tokens.dpo(write.municipality()), "entity", write.id())
                .body("items.size()", equalTo(1))
                .body("items[0].municipality", equalTo(write.municipality().toString()))
                .body("items[0].remark", equalTo("Article 17, case 4712"))
                .body("items[0].actor.roles", contains("dpo"));
    }

    @Test
    void ofOthersItErasesNothingAndIsNotToldWhatThereIs() {
        AuditRecordMother write = write();
        AuditRecordMother nobodys = write().of(null);
        AuditTopic.publish(write, nobodys);
        String officer = Tokens.account("officer@example.dk")
                .member(Ids.next(), "dpo")
                .member(write.municipality(), "municipal-auditor")
                .token();

        String refusal = erasure(officer, write, "{\"reason\":\"not mine\"}")
                .statusCode(403)
                .extract()
                .path("detail");
        erasure(officer, nobodys, "{\"reason\":\"nobody's\"}").statusCode(403);
        erasure(officer, write(), "{\"reason\":\"unknown\"}").statusCode(403).body("detail", equalTo(refusal));

        assertEquals(1, LogDatabase.count("id = '" + write.id() + "' and content_text is not null"));
        assertEquals(1, LogDatabase.count("id = '" + nobodys.id() + "' and content_text is not null"));
    }

    @Test
    void nobodyElseErasesAndTheAttemptIsRecorded() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);

        erasure(Tokens.municipalAuditor(write.municipality()), write, "{\"reason\":\"why not\"}")
                .statusCode(403);
        erasure(Tokens.globalAdmin(), write, "{\"reason\":\" \"}").statusCode(400);
        erasure(Tokens.globalAdmin(), write, "{}").statusCode(400);
        erasure(Tokens.globalAdmin(), write(), "{\"reason\":\"unknown\"}").statusCode(404);

        await().until(() ->
                LogDatabase.count("source = 'audit-service' and decision = 'refused' and content_text like '%"
                                + write.id() + "/erasure%'")
                        == 1);
        assertEquals(1, LogDatabase.count("id = '" + write.id() + "' and content_text is not null"));
    }

    @Test
    void whatIsNotDueIsKeptAndWhatIsDueIsRecorded() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);
        long before = LogDatabase.count("action in ('audit.bodies-erased', 'audit.actors-erased')");

        retention(1, 1, Clock.systemUTC()).run();

        assertEquals(1, LogDatabase.count("id = '" + write.id() + "' and actor_text is not null"));
        assertEquals(before, LogDatabase.count("action in ('audit.bodies-erased', 'audit.actors-erased')"));
    }

    private Retention retention(int bodies, int actors, Clock clock) {
        return new Retention(
                new RetentionConfig() {
                    @Override
                    public Optional<Integer> bodiesMonths() {
                        return Optional.of(bodies);
                    }

                    @Override
                    public Optional<Integer> actorsMonths() {
                        return Optional.of(actors);
                    }

                    @Override
                    public Duration interval() {
                        return Duration.ofHours(1);
                    }

                    @Override
                    public int batchSize() {
                        return 2;
                    }
                },
                eraser,
                deeds,
                clock);
    }

    private static String recorded(AuditRecordMother erased) {
        return "action = 'audit.body-erased' and entity = '" + erased.id() + "'";
    }

    private static ValidatableResponse erasure(String token, AuditRecordMother record, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Api.ENTRIES + "/" + record.id() + "/erasure")
                .then();
    }
}
