package dk.feltlaas.gdpr.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.authority.ControlState;
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
class UsageProfileLockIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private UUID company;
    private UUID usage;
    private Api editor;
    private Api supplier;

    @BeforeEach
    void aGrantedMunicipality() {
        municipality = stage.municipality();
        usage = stage.usage(municipality, "KMD Nexus");
        company = stage.company("Trygt ISMS A/S", "25063864");
        editor = new Api(Tokens.editor(municipality));
        supplier = new Api(Tokens.supplierApi(company));
        stage.grant(municipality, company);
    }

    @Test
    void case44_sharedAndLockedTogetherAreTheSuppliers() {
        supplier.patchProfile(
                        usage,
                        municipality,
                        "{\"gdpr\":{\"riskAssessmentConducted\":\"Yes\",\"riskAssessmentResult\":\"High\"},"
                                + "\"general\":{\"isBusinessCritical\":\"Yes\",\"systemUsageCriticalityLevelUuid\":\""
                                + Seeded.LEVEL_MEDIUM + "\"}}")
                .statusCode(200)
                .body("profile.gdpr.riskAssessmentResult", equalTo("High"))
                .body("profile.general.systemUsageCriticalityLevel.name", equalTo("Mellem"));

        var entry = stage.audit(municipality, usage, 1).getFirst();
        assertThat(
                entry.changes().stream().map(change -> change.key()).toList(),
                hasItems(
                        "ItSystemUsage.riskAssessment",
                        "ItSystemUsage.preriskAssessment",
                        "ItSystemUsage.IsBusinessCritical",
                        "ItSystemUsage.SystemUsageCriticalityLevel"));
        assertThat(entry.supplier(), equalTo(company));
    }

    @Test
    void case46_theSupplierWritesNothingElse() {
        supplier.patchProfile(usage, municipality, "{\"gdpr\":{\"processingPurpose\":\"x\"}}")
                .statusCode(403);
        supplier.patchProfile(
                        usage,
                        municipality,
                        "{\"gdpr\":{\"riskAssessmentConducted\":\"Yes\",\"riskAssessmentConductedDate\":\"2025-11-03\"}}")
                .statusCode(403);
        supplier.profile(usage, municipality).statusCode(200).body("version", equalTo(0));
    }

    @Test
    void theOldNameOfALockedFieldIsLockedToo() {
        editor.patchProfile(usage, municipality, "{\"gdpr\":{\"businessCritical\":\"Yes\"}}")
                .statusCode(403)
                .body("fields.key", contains("ItSystemUsage.IsBusinessCritical"));
    }

    @Test
    void aSharedFieldMayNotClearALockedOne() {
        supplier.patchProfile(
                        usage,
                        municipality,
                        "{\"gdpr\":{\"riskAssessmentConducted\":\"Yes\",\"riskAssessmentResult\":\"Low\"}}")
                .statusCode(200);

        editor.patchProfile(usage, municipality, "{\"gdpr\":{\"riskAssessmentConducted\":\"No\"}}")
                .statusCode(403)
                .body("fields.key", contains("ItSystemUsage.preriskAssessment"));
        supplier.patchProfile(usage, municipality, "{\"gdpr\":{\"riskAssessmentConducted\":\"No\"}}")
                .statusCode(200)
                .body("profile.gdpr.riskAssessmentResult", nullValue());
        editor.patchProfile(usage, municipality, "{\"gdpr\":{\"riskAssessmentConducted\":\"DontKnow\"}}")
                .statusCode(200);
    }

    @Test
    void aWholeSectionSentBackIsAccepted() {
        supplier.patchProfile(
                        usage,
                        municipality,
                        "{\"gdpr\":{\"riskAssessmentConducted\":\"Yes\",\"riskAssessmentResult\":\"Low\"}}")
                .statusCode(200);
        Map<String, Object> profile =
                editor.profile(usage, municipality).extract().path("profile");

        editor.request()
                .body(profile)
                .patch("/internal/usage-profiles/" + usage + "?municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void singleFieldsCanBeGrantedBeyondThePackage() {
        stage.grant(municipality, company, Map.of("ItSystemUsage.DPIA", ControlState.SUPPLIER));

        editor.patchProfile(usage, municipality, "{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(403);
        editor.patchProfile(usage, municipality, "{\"general\":{\"isBusinessCritical\":\"Yes\"}}")
                .statusCode(200);
        supplier.patchProfile(usage, municipality, "{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(200);
        supplier.patchProfile(usage, municipality, "{\"general\":{\"isBusinessCritical\":\"No\"}}")
                .statusCode(403);
    }

    @Test
    void aRefusalIsRecordedWithWhatItWouldHaveChanged() {
        editor.patchProfile(usage, municipality, "{\"general\":{\"isBusinessCritical\":\"Yes\"}}")
                .statusCode(403);

        var refused = stage.audit(municipality, usage, 1).getFirst();
        assertThat(refused.decision(), equalTo("refused"));
        assertThat(refused.reason(), equalTo("field-locked"));
        assertThat(refused.epoch(), equalTo(1L));
        assertThat(refused.changes().getFirst().key(), equalTo("ItSystemUsage.IsBusinessCritical"));
        assertThat(refused.changes().getFirst().after().asText(), equalTo("Yes"));
        editor.profile(usage, municipality).body("version", equalTo(0));
    }
}
