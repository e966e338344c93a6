package dk.feltlaas.gdpr.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class OversightDateIT {
    @Inject
    Stage stage;

    private Api editor;
    private UUID registration;

    @BeforeEach
    void aRegistration() {
        var municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
        registration = editor.registration(municipality);
    }

    @Test
    void case61_aDateIsAddedChangedAndRemoved() {
        var date = editor.postDate(registration, """
                        {"completedAt":"2025-11-03T09:30:00+01:00","remark":"Uden anmærkninger",
                         "oversightReportLink":{"name":"Rapport","url":"https://example.dk/rapport"},
                         "oversightOptionUuid":"%s"}""".formatted(Seeded.ISAE_3000))
                .statusCode(200)
                .header("Location", nullValue())
                .body("uuid", notNullValue())
                .body("completedAt", equalTo("2025-11-03T08:30:00Z"))
                .body("remark", equalTo("Uden anmærkninger"))
                .body("oversightReportLink.name", equalTo("Rapport"))
                .body("oversightReportLink.url", equalTo("https://example.dk/rapport"))
                .body("oversightOption.name", equalTo("ISAE 3000"))
                .extract()
                .<String>path("uuid");
        editor.read(registration)
                .body("oversight.isOversightCompleted", equalTo("Yes"))
                .body("oversight.oversightDates.uuid", contains(date));

        editor.patchDate(
                        registration,
                        UUID.fromString(date),
                        "{\"remark\":null,\"oversightReportLink\":{\"name\":\"Ny\"}}")
                .statusCode(200)
                .body("completedAt", equalTo("2025-11-03T08:30:00Z"))
                .body("remark", equalTo(""))
                .body("oversightReportLink.name", equalTo("Ny"))
                .body("oversightReportLink.url", equalTo("https://example.dk/rapport"));
        editor.patchDate(registration, UUID.fromString(date), "{\"oversightReportLink\":null}")
                .statusCode(200)
                .body("oversightReportLink.name", equalTo("Ny"));

        editor.deleteDate(registration, UUID.fromString(date)).statusCode(204);
        editor.read(registration)
                .body("oversight.isOversightCompleted", equalTo("No"))
                .body("oversight.oversightDates", empty())
                .header("ETag", equalTo("\"4\""));
    }

    @Test
    void case42_whatIsLeftOutReadsAsEmptyText() {
        editor.postDate(registration, "{\"completedAt\":\"2025-11-03\"}")
                .statusCode(200)
                .body("remark", equalTo(""))
                .body("oversightReportLink.name", equalTo(""))
                .body("oversightReportLink.url", equalTo(""))
                .body("oversightOption", nullValue());
    }

    @Test
    void case63_anUnknownOrUnavailableOptionStoresNothing() {
        var unknown = "{\"completedAt\":\"2025-11-03\",\"oversightOptionUuid\":\"%s\"}";

        editor.postDate(registration, unknown.formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("violations.pointer", contains("/oversightOptionUuid"));
        editor.postDate(registration, unknown.formatted(Seeded.RS_3411)).statusCode(400);
        editor.postDate(registration, "{\"remark\":\"Uden dato\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/completedAt"));

        editor.read(registration)
                .body("oversight.oversightDates", empty())
                .body("oversight.isOversightCompleted", equalTo("Undecided"))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void anOptionThatWentOutOfUseMayBeSentBackButNotChosen() {
        var withOption = "{\"completedAt\":\"2025-11-03\",\"oversightOptionUuid\":\"" + Seeded.SOC_2 + "\"}";
        var date = UUID.fromString(editor.postDate(registration, withOption)
                .statusCode(200)
                .extract()
                .path("uuid"));

        stage.retireOption(Seeded.SOC_2);

        editor.patchDate(registration, date, withOption.replace("}", ",\"remark\":\"Rettet\"}"))
                .statusCode(200)
                .body("oversightOption.name", equalTo("SOC 2"))
                .body("remark", equalTo("Rettet"));
        editor.postDate(registration, withOption)
                .statusCode(400)
                .body("violations.detail[0]", containsString("no longer available"));
    }

    @Test
    void anotherRegistrationsDateIsNotFoundHere() {
        var date = editor.date(registration, "2025-11-03");
        var other = UUID.fromString(
                editor.get(Api.REGISTRATIONS + "/" + registration).extract().path("organizationContext.uuid"));
        var second = editor.registration(other);

        editor.patchDate(second, date, "{\"remark\":\"x\"}").statusCode(404);
        editor.deleteDate(second, date).statusCode(404);
        editor.deleteDate(UUID.randomUUID(), date).statusCode(404);
    }

    @Test
    void decision_otherThanYesKeepsTheDates() {
        editor.date(registration, "2025-11-03");

        editor.patch(registration, "{\"oversight\":{\"isOversightCompleted\":\"No\"}}")
                .statusCode(200)
                .body("oversight.isOversightCompleted", equalTo("No"))
                .body("oversight.oversightDates.completedAt", contains("2025-11-03T00:00:00Z"));
    }

    @Test
    void anArraySentBackAsItWasReadChangesNothing() {
        editor.date(registration, "2025-11-03");
        editor.date(registration, "2025-12-01");
        Object dates = editor.read(registration).extract().path("oversight.oversightDates");

        editor.request()
                .body(Map.of("oversight", Map.of("oversightDates", dates)))
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("oversight.oversightDates", equalTo(dates));
    }

    @Test
    void anArrayKeepsNamedRowsAddsNewOnesAndDropsTheRest() {
        var kept = editor.date(registration, "2025-11-03");
        var dropped = editor.date(registration, "2025-12-01");

        editor.patch(registration, """
                        {"oversight":{"oversightDates":[
                          {"completedAt":"2026-01-05","oversightOption":{"uuid":"%s","name":"ISAE 3000"}},
                          {"uuid":"%s","completedAt":"2025-11-03","remark":"Rettet"}]}}""".formatted(Seeded.ISAE_3000, kept))
                .statusCode(200)
                .body("oversight.oversightDates.uuid", hasItem(kept.toString()))
                .body("oversight.oversightDates.uuid.contains('" + dropped + "')", equalTo(false))
                .body("oversight.oversightDates.remark", containsInAnyOrder("Rettet", ""))
                .body("oversight.oversightDates.oversightOption.name", hasItem("ISAE 3000"));

        editor.patch(registration, "{\"oversight\":{\"oversightDates\":[]}}")
                .statusCode(200)
                .body("oversight.isOversightCompleted", equalTo("No"));
    }

    @Test
    void everyBadRowOfAnArrayIsNamed() {
        editor.patch(
                        registration,
                        "{\"oversight\":{\"oversightDates\":[{\"completedAt\":\"i går\"},7,{\"completedAt\":\"2025-11-03\",\"remark\":1}]}}")
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/oversight/oversightDates/0/completedAt",
                                "/oversight/oversightDates/1",
                                "/oversight/oversightDates/2/remark"));
        editor.read(registration).body("oversight.oversightDates", empty());
    }
}
