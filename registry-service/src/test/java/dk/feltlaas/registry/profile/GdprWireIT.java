package dk.feltlaas.registry.profile;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.GdprStandIn.Answer;
import dk.feltlaas.registry.testing.GdprStandIn.Received;
import dk.feltlaas.registry.testing.GdprStandIn.Wire;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can happen on the wire to gdpr-service. What it says to a write is tested with the real one, in deploy/e2e. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class GdprWireIT {
    private static final String MIXED =
            "{\"general\":{\"notes\":\"mixed\",\"isBusinessCritical\":\"Yes\"},\"gdpr\":{\"riskAssessmentConducted\":\"Yes\"}}";

    @Inject
    Stage stage;

    Wire wire;
    UUID municipality;
    UUID usage;
    Api localAdmin;

    @BeforeEach
    void aUsageWithoutAProfile() {
        wire.isAway();
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality);
    }

    @AfterEach
    void hangUp() {
        wire.isAway();
    }

    @Test
    void itsPartGoesThereAsSentAndItsAnswerIsShownAtOnce() {
        wire.answers(request -> Answer.json(state(1, "Yes")));

        localAdmin
                .request()
                .header("X-Request-Id", "request-1")
                .header("Feltlaas-Override-Reason", "because")
                .body(MIXED)
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(200)
                .body("general.notes", equalTo("mixed"))
                .body("general.isBusinessCritical", equalTo("Yes"))
                .body("gdpr.businessCritical", equalTo("Yes"))
                .body("gdpr.dataSensitivityLevels", empty());

        Received sent = wire.received().getFirst();
        assertEquals("PATCH", sent.method());
        assertEquals("/internal/usage-profiles/" + usage, sent.path());
        assertEquals("municipality=" + municipality, sent.query());
        assertEquals("Bearer " + localAdmin.token(), sent.header("Authorization"));
        assertEquals("request-1", sent.header("X-Request-Id"));
        assertEquals("because", sent.header("Feltlaas-Override-Reason"));
        assertNotNull(sent.header("traceparent"));
        assertEquals(
                "{\"general\":{\"isBusinessCritical\":\"Yes\"},\"gdpr\":{\"riskAssessmentConducted\":\"Yes\"}}",
                sent.body());
    }

    @Test
    void itsRefusalIsPassedOnWordForWordAndNothingIsStored() {
        String refusal = "{\"type\":\"/problems/field-locked\",\"status\":403,\"fields\":[{\"key\":\"k\"}],\"x\":1}";
        wire.answers(request -> Answer.problem(403, refusal));

        String answer = localAdmin
                .patch(usage, MIXED)
                .statusCode(403)
                .contentType("application/problem+json")
                .extract()
                .asString();

        assertEquals(refusal, answer);
        assertNothingStored();
    }

    @Test
    void itsObjectionsArePassedOnToo() {
        String refusal = "{\"type\":\"/problems/invalid-input\",\"violations\":[{\"pointer\":\"/gdpr/dpiaDate\"}]}";
        wire.answers(request -> Answer.problem(400, refusal));

        localAdmin.patch(usage, MIXED).statusCode(400).body("violations[0].pointer", equalTo("/gdpr/dpiaDate"));
        assertNothingStored();
    }

    @Test
    void whileItIsAwayItsPartIsRefusedForNowAndTheRestGoesOn() {
        localAdmin
                .patch(usage, MIXED)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/not-ready"));
        assertNothingStored();

        localAdmin.patchGeneral(usage, "\"notes\":\"ours\"").statusCode(200).body("general.notes", equalTo("ours"));
        localAdmin.patch(usage, "{\"gdpr\":{\"hostedAt\":\"External\"}}").statusCode(200);
    }

    @Test
    void anAnswerThatComesTooLateIsNotWaitedForAndTheSameRequestCompletesIt() {
        wire.answers(request -> new Answer(200, "application/json", state(1, "Yes"), 5_000));
        localAdmin.patch(usage, MIXED).statusCode(503).header("Retry-After", notNullValue());
        assertNothingStored();

        wire.answers(request -> Answer.json(state(1, "Yes")));
        localAdmin
                .patch(usage, MIXED)
                .statusCode(200)
                .body("general.notes", equalTo("mixed"))
                .body("general.isBusinessCritical", equalTo("Yes"));
    }

    @Test
    void anAnswerThatIsNoProfileIsAFailureThatPasses() {
        wire.answers(request -> Answer.json("[]"));
        localAdmin.patch(usage, MIXED).statusCode(503);
        wire.answers(request -> new Answer(404, "text/html", "<h1>?</h1>", 0));
        localAdmin.patch(usage, MIXED).statusCode(503);
        assertNothingStored();
    }

    @Test
    void ourOwnRefusalComesBeforeItIsAsked() {
        wire.answers(request -> Answer.json(state(1, "Yes")));

        localAdmin
                .patch(usage, "{\"general\":{\"numberOfExpectedUsers\":5},\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(400);
        Api.reader(municipality)
                .patch(usage, "{\"general\":{\"notes\":\"x\"},\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(403);

        assertTrue(wire.received().isEmpty());
    }

    @Test
    void aPutResetsItsPartToo() {
        wire.answers(request -> Answer.json(state(1, "No")));

        localAdmin.put(usage, "{\"general\":{\"notes\":\"all there is\"}}").statusCode(200);

        assertEquals("PUT", wire.received().getFirst().method());
        assertEquals("{}", wire.received().getFirst().body());
    }

    @Test
    void aCreationThatItRefusesCreatesNothingAndOneRepeatedHasTheSameIdentity() {
        UUID system = Api.system();
        String members = ",\"gdpr\":{\"dpiaConducted\":\"Yes\"}";
        localAdmin.use(municipality, system, members).statusCode(503);
        localAdmin.get(Api.USAGES + "?systemUuid=" + system).body("uuid", empty());
        wire.answers(request -> Answer.json(state(1, "Yes")));

        UUID created = Api.uuid(localAdmin.use(municipality, system, members).statusCode(201));

        String path = wire.received().getFirst().path();
        assertEquals("/internal/usage-profiles/" + created, path);
        localAdmin.read(created).body("general.isBusinessCritical", equalTo("Yes"));
    }

    @Test
    void aNewerProfileThatArrivesAsEventIsShownAndStampedAndAnOlderOneIsNot() {
        String before = localAdmin.read(usage).extract().path("lastModified");

        stage.profile(profile(5, "Yes"));

        Stage.await(() -> "Yes".equals(localAdmin.read(usage).extract().path("general.isBusinessCritical")));
        String after = localAdmin.read(usage).extract().path("lastModified");
        assertTrue(Instant.parse(after).isAfter(Instant.parse(before)));
        stage.profile(profile(4, "No"));
        stage.profile(profile(5, "No"));
        UUID other = localAdmin.usage(municipality);
        stage.profile(new ProfileState(
                other, municipality, 1, profile(1, "DontKnow").profile(), Instant.now(), UUID.randomUUID()));
        Stage.await(() -> "DontKnow".equals(localAdmin.read(other).extract().path("general.isBusinessCritical")));
        localAdmin
                .read(usage)
                .body("general.isBusinessCritical", equalTo("Yes"))
                .body("lastModified", equalTo(after));
    }

    @Test
    void theEventOfAWriteThatWasAnsweredChangesNothing() {
        wire.answers(request -> Answer.json(state(1, "Yes")));
        String tag = localAdmin.patch(usage, MIXED).statusCode(200).extract().header("ETag");

        stage.profile(profile(1, "Yes"));
        UUID other = localAdmin.usage(municipality);
        stage.profile(
                new ProfileState(other, municipality, 1, profile(1, "No").profile(), Instant.now(), UUID.randomUUID()));
        Stage.await(() -> "No".equals(localAdmin.read(other).extract().path("general.isBusinessCritical")));

        localAdmin.read(usage).header("ETag", equalTo(tag));
    }

    @Test
    void case79_enumsOfItsPartAreIntegersWhenAskedFor() {
        stage.profile(profile(1, "DontKnow"));
        Stage.await(() -> localAdmin.read(usage).extract().path("general.isBusinessCritical") != null);

        localAdmin
                .request()
                .header("X-KITOS-SERIALIZE-ENUM-AS-INTEGER", "true")
                .get(Api.USAGES + "/" + usage)
                .then()
                .body("general.isBusinessCritical", equalTo(2))
                .body("gdpr.businessCritical", equalTo(2));
    }

    private void assertNothingStored() {
        localAdmin
                .read(usage)
                .body("general.notes", nullValue())
                .body("general.isBusinessCritical", nullValue())
                .body("gdpr.riskAssessmentConducted", nullValue());
        assertEquals(1, stage.audit(municipality, usage, 1).size(), "only the creation");
    }

    private String state(long version, String businessCritical) {
        return """
                {"usage":"%s","municipality":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z",
                 "changedBy":"%s","profile":%s,"somethingNewer":true}""".formatted(
                        usage,
                        municipality,
                        version,
                        UUID.randomUUID(),
                        profile(version, businessCritical).profile());
    }

    private ProfileState profile(long version, String businessCritical) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.putObject("general").put("isBusinessCritical", businessCritical).putNull("isSociallyCritical");
        profile.putObject("gdpr").put("businessCritical", businessCritical).putArray("dataSensitivityLevels");
        return new ProfileState(usage, municipality, version, profile, Instant.now(), UUID.randomUUID());
    }
}
