package dk.feltlaas.gdpr.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which properties of a registration and of its dates count as a supplier's, one by one, as a local admin meets it. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class RegistrationFieldsIT {
    private static final String COMPLETED = "{\"oversight\":{\"isOversightCompleted\":\"%s\"}}";
    private static final String DATE_FIELDS = "DataProcessingRegistrationOversightDate.";

    @Inject
    Stage stage;

    private UUID municipality;
    private Api localAdmin;
    private Api supplier;
    private UUID registration;
    private UUID date;

    @BeforeEach
    void aRegistrationWithADate() {
        municipality = stage.municipality();
        localAdmin = new Api(Tokens.localAdmin(municipality));
        registration = localAdmin.registration(municipality);
        date = localAdmin.date(registration, "2025-11-03");
    }

    private void grant() {
        var company = stage.company("Trygt ISMS A/S", "25063864");
        supplier = new Api(Tokens.supplierApi(company));
        stage.grant(municipality, company);
    }

    @Test
    void case12_fieldsAreJudgedFromTheMomentThereIsASupplier() {
        localAdmin.patch(registration, COMPLETED.formatted("No")).statusCode(200);

        grant();

        localAdmin
                .patch(registration, COMPLETED.formatted("Yes"))
                .statusCode(403)
                .body("type", equalTo("/problems/field-locked"));
    }

    @Test
    void case21_completionIsTheSuppliersAndNothingElseOfTheRegistration() {
        var usage = stage.usage(municipality, "KMD Nexus");
        var person = stage.person("anna@kommune.dk", municipality, "reader");
        grant();

        localAdmin
                .patch(registration, COMPLETED.formatted("Undecided"))
                .statusCode(403)
                .body("fields.key", contains("DataProcessingRegistration.IsOversightCompleted"));
        for (var body : List.of(
                "{\"name\":\"Nyt navn " + registration + "\"}",
                "{\"general\":{\"dataResponsibleRemark\":\"x\",\"isAgreementConcluded\":\"Yes\"}}",
                "{\"systemUsageUuids\":[\"" + usage + "\"]}",
                "{\"roles\":[{\"roleUuid\":\"%s\",\"userUuid\":\"%s\"}]}"
                        .formatted(Seeded.RESPONSIBLE_FOR_OVERSIGHT, person),
                "{\"externalReferences\":[{\"title\":\"Aftale\",\"masterReference\":true}]}",
                "{\"oversight\":{\"oversightInterval\":\"Yearly\",\"oversightIntervalRemark\":\"x\","
                        + "\"oversightCompletedRemark\":\"x\",\"oversightScheduledInspectionDate\":\"2026-01-01\"}}")) {
            localAdmin.patch(registration, body).statusCode(200);
        }
    }

    @Test
    void case22_everyPropertyOfADateIsTheSuppliersButTheNameOfTheLink() {
        grant();

        Map.of(
                        "OversightDate", "{\"completedAt\":\"2025-12-01\"}",
                        "OversightRemark", "{\"remark\":\"x\"}",
                        "OversightReportLink", "{\"oversightReportLink\":{\"url\":\"https://x\"}}",
                        "OversightOptionId", "{\"oversightOptionUuid\":\"" + Seeded.ISAE_3000 + "\"}")
                .forEach((field, body) -> localAdmin
                        .patchDate(registration, date, body)
                        .statusCode(403)
                        .body("fields.key", contains(DATE_FIELDS + field)));

        localAdmin
                .patchDate(registration, date, "{\"oversightReportLink\":{\"name\":\"Rapport\"}}")
                .statusCode(200);
    }

    @Test
    void case23_aPatchWithoutAnyPropertyChangesNothingForWhoeverMayRead() {
        grant();
        var before = localAdmin.read(registration).extract().header("ETag");

        for (var token : List.of(Tokens.localAdmin(municipality), Tokens.reader(municipality), supplier.token())) {
            new Api(token).patch(registration, "{}").statusCode(200).header("ETag", equalTo(before));
        }
        new Api(Tokens.localAdmin(stage.municipality()))
                .patch(registration, "{}")
                .statusCode(403);
    }

    @Test
    void case24_oneChangedDateAmongSeveralMakesTheListTheSuppliers() {
        var other = localAdmin.date(registration, "2025-12-01");
        grant();
        var dates = """
                {"oversight":{"oversightDates":[
                  {"uuid":"%s","completedAt":"2025-11-03","remark":""},
                  {"uuid":"%s","completedAt":"2025-12-01","remark":"%s"}]}}""";

        localAdmin.patch(registration, dates.formatted(date, other, "")).statusCode(200);
        localAdmin
                .patch(registration, dates.formatted(date, other, "Rettet"))
                .statusCode(403)
                .body("fields.key", contains(DATE_FIELDS + "OversightRemark"));
    }

    @Test
    void case62_withoutTheRightNothingIsChanged() {
        var reader = new Api(Tokens.reader(municipality));
        var before = reader.read(registration).extract().header("ETag");

        reader.patch(registration, "{\"name\":\"Nyt navn\"}").statusCode(403);
        reader.patchDate(registration, date, "{\"remark\":\"x\"}").statusCode(403);

        reader.read(registration).header("ETag", equalTo(before));
    }
}
