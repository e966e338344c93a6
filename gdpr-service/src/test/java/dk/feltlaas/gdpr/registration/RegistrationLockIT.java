package dk.feltlaas.gdpr.registration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class RegistrationLockIT {
    private static final String COMPLETED = "{\"oversight\":{\"isOversightCompleted\":\"Yes\"}}";

    @Inject
    Stage stage;

    private UUID municipality;
    private Api localAdmin;
    private Api supplier;
    private UUID registration;

    @BeforeEach
    void aGrantedMunicipality() {
        municipality = stage.municipality();
        localAdmin = new Api(Tokens.localAdmin(municipality));
        registration = localAdmin.registration(municipality);
        var company = stage.company("Trygt ISMS A/S", "25063864");
        supplier = new Api(Tokens.supplierApi(company));
        stage.grant(municipality, company);
    }

    @Test
    void case42_theSupplierPostsADateWithoutBeingAMember() {
        supplier.postDate(registration, """
                        {"completedAt":"2025-11-03","remark":"Fint",
                         "oversightReportLink":{"name":"Rapport","url":"https://isms.example/1"}}""")
                .statusCode(200)
                .body("oversightReportLink.name", equalTo("Rapport"))
                .body("oversightReportLink.url", equalTo("https://isms.example/1"));
        supplier.read(registration).statusCode(200).body("oversight.isOversightCompleted", equalTo("Yes"));
    }

    @Test
    void case45_theSupplierChangesAndRemovesTheDate() {
        var date = supplier.date(registration, "2025-11-03");

        supplier.patchDate(registration, date, "{\"remark\":\"Rettet\"}").statusCode(200);
        supplier.deleteDate(registration, date).statusCode(204);

        supplier.read(registration).body("oversight.oversightDates", empty());
    }

    @Test
    void case46_theSupplierWritesNothingElse() {
        supplier.patch(registration, "{\"general\":{\"dataResponsibleRemark\":\"x\"}}")
                .statusCode(403)
                .body("type", equalTo("/problems/not-permitted"));
        supplier.patch(
                        registration,
                        "{\"oversight\":{\"isOversightCompleted\":\"Yes\",\"oversightIntervalRemark\":\"x\"}}")
                .statusCode(403);
        supplier.create(municipality, "Leverandørens egen").statusCode(403);
        supplier.delete(registration).statusCode(403);

        supplier.patch(registration, COMPLETED).statusCode(200);
    }

    @Test
    void case47_aSupplierNobodyGrantedAnythingReachesNothing() {
        var stranger = new Api(Tokens.supplierApi(stage.company("Fremmed ISMS ApS", "10403782")));

        stranger.read(registration).statusCode(403);
        stranger.patch(registration, COMPLETED).statusCode(403);
        stranger.postDate(registration, "{\"completedAt\":\"2025-11-03\"}").statusCode(403);
        stranger.get(Api.REGISTRATIONS).statusCode(200).body("", empty());
        supplier.get(Api.REGISTRATIONS).statusCode(200).body("uuid", contains(registration.toString()));
    }

    @Test
    void case48_aLocalAdminIsRefusedAndToldByWhomTheFieldIsHeld() {
        var date = supplier.date(registration, "2025-11-03");

        localAdmin
                .postDate(registration, "{\"completedAt\":\"2025-12-01\"}")
                .statusCode(403)
                .body("type", equalTo("/problems/field-locked"))
                .body("fields.key", hasItem("DataProcessingRegistrationOversightDate.OversightDate"))
                .body("detail", containsString("Trygt ISMS A/S"));
        localAdmin.patchDate(registration, date, "{\"remark\":\"Rettet\"}").statusCode(403);
        localAdmin.deleteDate(registration, date).statusCode(403);
        localAdmin.patch(registration, COMPLETED.replace("Yes", "No")).statusCode(403);

        localAdmin
                .read(registration)
                .body("oversight.oversightDates", hasSize(1))
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void aMixedPatchIsRefusedWholeAndASharedFieldIsBothSides() {
        var date = supplier.date(registration, "2025-11-03");

        localAdmin
                .patch(registration, "{\"name\":\"Nyt navn\",\"oversight\":{\"isOversightCompleted\":\"No\"}}")
                .statusCode(403)
                .body("fields.key", contains("DataProcessingRegistration.IsOversightCompleted"));
        localAdmin
                .patchDate(registration, date, "{\"oversightReportLink\":{\"name\":\"Kommunens navn\"}}")
                .statusCode(200);
        supplier.patchDate(registration, date, "{\"oversightReportLink\":{\"name\":\"Leverandørens navn\"}}")
                .statusCode(200);
        localAdmin
                .patchDate(registration, date, "{\"oversightReportLink\":{\"name\":\"x\",\"url\":\"https://x\"}}")
                .statusCode(403);

        localAdmin
                .read(registration)
                .body("oversight.oversightDates[0].oversightReportLink.name", equalTo("Leverandørens navn"));
    }

    @Test
    void sendingBackWhatWasReadIsAcceptedAndWritesNothing() {
        supplier.date(registration, "2025-11-03");
        Object read = localAdmin.read(registration).extract().path("");
        var before = localAdmin.read(registration).extract().<String>path("lastModified");

        localAdmin
                .request()
                .body(read)
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(200);
        localAdmin.patch(registration, COMPLETED).statusCode(200);

        localAdmin.read(registration).body("lastModified", equalTo(before)).header("ETag", equalTo("\"2\""));
        stage.audit(municipality, registration, 2);
    }

    @Test
    void lockedValuesInAnArrayAreLockedToo() {
        supplier.date(registration, "2025-11-03");

        localAdmin
                .patch(registration, "{\"oversight\":{\"oversightDates\":[]}}")
                .statusCode(403);
        localAdmin
                .patch(registration, "{\"oversight\":{\"oversightDates\":[{\"completedAt\":\"2025-11-04\"}]}}")
                .statusCode(403);
        localAdmin.put(registration, "{\"name\":\"Alt andet nulstillet\"}").statusCode(403);
        localAdmin
                .registration(municipality, "\"oversight\":{\"isOversightCompleted\":\"Yes\"}")
                .statusCode(403);

        supplier.patch(registration, "{\"oversight\":{\"oversightDates\":[{\"completedAt\":\"2025-11-04\"}]}}")
                .statusCode(200);
    }

    @Test
    void theSecretariatNeedsAReasonToBreakALock() {
        var admin = new Api(Tokens.globalAdmin());

        admin.patch(registration, COMPLETED).statusCode(403);
        admin.request()
                .header("Feltlaas-Override-Reason", "Leverand%C3%B8ren er gået konkurs")
                .body(COMPLETED)
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(200);

        var entries = stage.audit(municipality, registration, 3);
        assertThat(entries.get(1).decision(), equalTo("refused"));
        assertThat(entries.get(2).decision(), equalTo("override"));
        assertThat(entries.get(2).remark(), containsString("Leverandøren"));
        assertThat(entries.get(2).epoch(), equalTo(1L));
    }

    @Test
    void revokingUnlocksAndKeepsTheData() {
        var date = supplier.date(registration, "2025-11-03");

        stage.revoke(municipality);

        supplier.read(registration).statusCode(403);
        supplier.patchDate(registration, date, "{\"remark\":\"x\"}").statusCode(403);
        localAdmin.read(registration).body("oversight.oversightDates.uuid", contains(date.toString()));
        localAdmin
                .patchDate(registration, date, "{\"remark\":\"Kommunens egen\"}")
                .statusCode(200);
    }

    @Test
    void theMunicipalityDeletesARegistrationWithLockedValuesAndTheEntryListsThem() {
        var date = supplier.date(registration, "2025-11-03");

        localAdmin.delete(registration).statusCode(204);

        var gone = stage.audit(municipality, registration, 3).get(2);
        assertThat(gone.action(), equalTo("delete"));
        assertThat(gone.epoch(), equalTo(1L));
        assertThat(
                gone.changes().stream().map(change -> change.key()).toList(),
                hasItem("DataProcessingRegistration.IsOversightCompleted"));
        assertThat(stage.audit(municipality, date, 2).get(1).action(), equalTo("delete"));
    }

    @Test
    void everyAcceptedWriteIsAnEntryFieldByField() {
        var date = supplier.date(registration, "2025-11-03");
        supplier.patchDate(registration, date, "{\"remark\":\"Fint\"}").statusCode(200);

        var parent = stage.audit(municipality, registration, 2).get(1);
        assertThat(parent.changes(), hasSize(1));
        assertThat(parent.changes().getFirst().field(), equalTo("oversight.isOversightCompleted"));
        assertThat(parent.changes().getFirst().key(), equalTo("DataProcessingRegistration.IsOversightCompleted"));
        assertThat(parent.changes().getFirst().after().asText(), equalTo("Yes"));
        var remark = stage.audit(municipality, date, 2).get(1);
        assertThat(remark.entity().type(), equalTo("DataProcessingRegistrationOversightDate"));
        assertThat(remark.actor().kind(), equalTo("api"));
        assertThat(
                remark.changes().getFirst().key(), equalTo("DataProcessingRegistrationOversightDate.OversightRemark"));
        assertThat(remark.changes().getFirst().after().asText(), equalTo("Fint"));
    }
}
