package dk.feltlaas.gdpr.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class RegistrationIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private Api editor;

    @BeforeEach
    void aMunicipality() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
    }

    @Test
    void case54_aNameIsEnoughAndEverythingElseIsPresent() {
        editor.create(municipality, "Løn")
                .statusCode(201)
                .header("Location", containsString(Api.REGISTRATIONS + "/"))
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Løn"))
                .body("uuid", notNullValue())
                .body("lastModified", endsWith("Z"))
                .body("createdBy.uuid", notNullValue())
                .body("organizationContext.uuid", equalTo(municipality.toString()))
                .body("organizationContext.name", equalTo("Kommune"))
                .body("organizationContext.cvr", nullValue())
                .body("general.valid", equalTo(true))
                .body("general.validity.valid", equalTo(true))
                .body("general.validity.validationErrors", empty())
                .body("general.dataProcessors", empty())
                .body("general.associatedContracts", empty())
                .body("general.mainContract", nullValue())
                .body("systemUsages", empty())
                .body("oversight.isOversightCompleted", equalTo("Undecided"))
                .body("oversight.oversightInterval", equalTo("Undecided"))
                .body("oversight.oversightDates", empty())
                .body("roles", empty())
                .body("externalReferences", empty());
    }

    @Test
    void case54_aNameIsUniqueInItsMunicipalityWhateverItsCase() {
        editor.create(municipality, "Løn").statusCode(201);

        editor.create(municipality, "LØN").statusCode(409).body("type", equalTo("/problems/already-exists"));

        var other = stage.municipality();
        new Api(Tokens.editor(other)).create(other, "Løn").statusCode(201);
    }

    @Test
    void case54_anUnknownOrganizationIsBadInputAndAForeignOneForbidden() {
        editor.create(UUID.randomUUID(), "Løn")
                .statusCode(400)
                .body("violations.pointer", contains("/organizationUuid"));

        editor.create(stage.municipality(), "Løn").statusCode(403);
        new Api(Tokens.reader(municipality)).create(municipality, "Løn").statusCode(403);
    }

    @Test
    void case52_unknownForeignAndEmptyIds() {
        var foreign = stage.municipality();
        var registration = new Api(Tokens.editor(foreign)).registration(foreign);

        editor.read(UUID.randomUUID()).statusCode(404);
        editor.read(registration).statusCode(403);
        editor.read(new UUID(0, 0)).statusCode(400);
        editor.get(Api.REGISTRATIONS + "?organizationUuid=" + new UUID(0, 0)).statusCode(400);
        editor.get(Api.REGISTRATIONS + "?organizationUuid=" + foreign)
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void case55_patchingTheNameChangesNothingElse() {
        var taken = editor.create(municipality, "Optaget").extract().<String>path("name");
        var registration =
                UUID.fromString(editor.registration(municipality, "\"general\":{\"dataResponsibleRemark\":\"Ja\"}")
                        .extract()
                        .path("uuid"));

        editor.patch(registration, "{\"name\":\"Nyt navn\"}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Nyt navn"))
                .body("general.dataResponsibleRemark", equalTo("Ja"));
        editor.patch(registration, "{\"name\":\"" + taken + "\"}").statusCode(409);
    }

    @Test
    void case56_countriesAndSubProcessorsNeedTheirYes() {
        var registration = editor.registration(municipality);
        var company = stage.company("Underdatabehandler A/S", "10403782");

        editor.patch(
                        registration,
                        "{\"general\":{\"insecureCountriesSubjectToDataTransferUuids\":[\"" + Seeded.INDIA + "\"]}}")
                .statusCode(400)
                .body("violations.pointer", contains("/general/insecureCountriesSubjectToDataTransferUuids"));
        var subProcessor = "\"subDataProcessors\":[{\"dataProcessorOrganizationUuid\":\"" + company + "\"}]";
        editor.patch(registration, "{\"general\":{" + subProcessor + "}}").statusCode(400);

        editor.patch(registration, "{\"general\":{\"hasSubDataProcessors\":\"Yes\"," + subProcessor + "}}")
                .statusCode(200)
                .body("general.subDataProcessors[0].dataProcessorOrganization.cvr", equalTo("10403782"))
                .body("general.subDataProcessors[0].basisForTransfer", nullValue());
        editor.patch(registration, "{\"general\":{\"hasSubDataProcessors\":\"No\"}}")
                .statusCode(200)
                .body("general.subDataProcessors", empty());
    }

    @Test
    void case57_oversightReadsBackAndNullsResetIt() {
        var registration = editor.registration(municipality);

        editor.patch(registration, """
                        {"oversight":{"oversightOptionUuids":["%s"],"oversightOptionsRemark":"Årligt",
                         "oversightInterval":"Yearly","isOversightCompleted":"Yes",
                         "oversightScheduledInspectionDate":"2026-03-01T00:00:00Z",
                         "oversightDates":[{"completedAt":"2025-11-03T00:00:00Z","remark":"Fint"}]}}""".formatted(Seeded.ISAE_3000))
                .statusCode(200)
                .body("oversight.oversightOptions.name", contains("ISAE 3000"))
                .body("oversight.oversightInterval", equalTo("Yearly"))
                .body("oversight.oversightDates.remark", contains("Fint"));

        editor.patch(registration, """
                        {"oversight":{"oversightOptionUuids":null,"oversightOptionsRemark":null,"oversightInterval":null,
                         "isOversightCompleted":null,"oversightScheduledInspectionDate":null,"oversightDates":null}}""")
                .statusCode(200)
                .body("oversight.oversightOptions", empty())
                .body("oversight.oversightOptionsRemark", nullValue())
                .body("oversight.oversightInterval", equalTo("Undecided"))
                .body("oversight.isOversightCompleted", equalTo("Undecided"))
                .body("oversight.oversightDates", empty());
    }

    @Test
    void case59_deleting() {
        var registration = editor.registration(municipality);
        editor.date(registration, "2025-11-03");

        new Api(Tokens.reader(municipality)).delete(registration).statusCode(403);
        editor.delete(registration).statusCode(204);
        editor.delete(registration).statusCode(404);
        var told = stage.events(Topic.REGISTRATIONS, registration.toString(), 1);
        assertEquals(
                List.of(new RegistrationDeleted(registration, municipality)),
                told.stream()
                        .map(event -> event.data(RegistrationDeleted.class))
                        .toList());
    }

    @Test
    void case77_putResetsWhatItLeavesOut() {
        var registration = UUID.fromString(editor.registration(
                        municipality,
                        "\"general\":{\"dataResponsibleRemark\":\"Ja\",\"enforceInvalidity\":true},\"oversight\":{\"oversightDates\":"
                                + "[{\"completedAt\":\"2025-11-03\"}]}")
                .statusCode(201)
                .body("general.valid", equalTo(false))
                .body("general.validity.validationErrors", contains("EnforcedInvalidity"))
                .body("oversight.isOversightCompleted", equalTo("Yes"))
                .extract()
                .path("uuid"));

        editor.put(registration, "{\"name\":\"Sat på ny\"}")
                .statusCode(200)
                .body("name", equalTo("Sat på ny"))
                .body("general.dataResponsibleRemark", nullValue())
                .body("general.valid", equalTo(true))
                .body("oversight.isOversightCompleted", equalTo("Undecided"))
                .body("oversight.oversightDates", empty());
        editor.put(registration, "{}").statusCode(400).body("violations.pointer", contains("/name"));
    }

    @Test
    void preconditionsAreKeptWhenGiven() {
        var registration = editor.registration(municipality);

        editor.request()
                .header("If-Match", "\"7\"")
                .body("{\"name\":\"Nyt\"}")
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(412);
        editor.request()
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Nyt\"}")
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(200);
    }

    @Test
    void case79_enumerationsByCodeWhenAskedFor() {
        var registration = editor.registration(municipality);

        editor.patch(registration, "{\"Oversight\":{\"OVERSIGHTINTERVAL\":5,\"isOversightCompleted\":\"yes\"}}")
                .statusCode(200)
                .body("oversight.oversightInterval", equalTo("EveryThirdYear"))
                .body("oversight.isOversightCompleted", equalTo("Yes"));
        editor.request()
                .header("X-KITOS-SERIALIZE-ENUM-AS-INTEGER", "true")
                .get("/api/v2/Data-Processing-Registrations/" + registration)
                .then()
                .statusCode(200)
                .body("oversight.oversightInterval", equalTo(5))
                .body("oversight.isOversightCompleted", equalTo(1));
    }
}
