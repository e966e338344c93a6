package dk.feltlaas.gdpr.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class UsageProfileIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private UUID usage;
    private Api editor;

    @BeforeEach
    void aUsage() {
        municipality = stage.municipality();
        usage = stage.usage(municipality, "KMD Nexus");
        editor = new Api(Tokens.editor(municipality));
    }

    @Test
    void aUsageNobodyAssessedHasTheEmptyProfile() {
        editor.profile(usage, municipality)
                .statusCode(200)
                .body("usage", equalTo(usage.toString()))
                .body("municipality", equalTo(municipality.toString()))
                .body("version", equalTo(0))
                .body("profile.general.isBusinessCritical", nullValue())
                .body("profile.general.systemUsageCriticalityLevel", nullValue())
                .body("profile.gdpr.dataSensitivityLevels", empty())
                .body("profile.gdpr.riskAssessmentResult", nullValue())
                .body("profile.gdpr.businessCritical", nullValue());
    }

    @Test
    void case67_valuesReadBackAndNullsResetThem() {
        patch("""
                        {"gdpr":{"processingPurpose":"Omsorg","directoryDocumentation":{"name":"Fortegnelse","url":"https://x"},
                         "dataSensitivityLevels":["SensitiveData","PersonData"],"sensitivePersonDataUuids":["%s"],
                         "specificPersonalData":["CprNumber"],"registeredDataCategoryUuids":["%s"],
                         "isDataProcessingAgreementRequired":"DecidedByLaw"}}""".formatted(Seeded.HEALTH, Seeded.CITIZENS))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("profile.gdpr.processingPurpose", equalTo("Omsorg"))
                .body("profile.gdpr.purpose", equalTo("Omsorg"))
                .body("profile.gdpr.directoryDocumentation.name", equalTo("Fortegnelse"))
                .body("profile.gdpr.dataSensitivityLevels", containsInAnyOrder("PersonData", "SensitiveData"))
                .body("profile.gdpr.sensitivePersonData.name", contains("Helbredsoplysninger"))
                .body("profile.gdpr.registeredDataCategories.name", contains("Borgere"));

        patch("{\"gdpr\":{\"processingPurpose\":null,\"directoryDocumentation\":null,\"dataSensitivityLevels\":null,"
                        + "\"sensitivePersonDataUuids\":[]}}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("profile.gdpr.processingPurpose", nullValue())
                .body("profile.gdpr.directoryDocumentation", nullValue())
                .body("profile.gdpr.dataSensitivityLevels", empty())
                .body("profile.gdpr.sensitivePersonData", empty())
                .body("profile.gdpr.specificPersonalData", contains("CprNumber"));
    }

    @Test
    void putResetsWhatItLeavesOut() {
        patch("{\"gdpr\":{\"processingPurpose\":\"Omsorg\"},\"general\":{\"isSociallyCritical\":\"Yes\"}}")
                .statusCode(200);

        editor.putProfile(usage, municipality, "{\"general\":{\"isSociallyCritical\":\"Yes\"}}")
                .statusCode(200)
                .body("profile.gdpr.processingPurpose", nullValue())
                .body("profile.general.isSociallyCritical", equalTo("Yes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gdpr.riskAssessmentConducted|gdpr.riskAssessmentResult|\"Low\"",
                "gdpr.riskAssessmentConducted|gdpr.riskAssessmentConductedDate|\"2025-11-03\"",
                "gdpr.riskAssessmentConducted|gdpr.riskAssessmentDocumentation|{\"name\":\"n\",\"url\":\"u\"}",
                "gdpr.riskAssessmentConducted|gdpr.riskAssessmentNotes|\"Noter\"",
                "gdpr.dpiaConducted|gdpr.dpiaDate|\"2025-11-03\"",
                "gdpr.dpiaConducted|gdpr.dpiaDocumentation|{\"name\":\"n\",\"url\":\"u\"}",
                "gdpr.userSupervision|gdpr.userSupervisionDate|\"2025-11-03\"",
                "gdpr.userSupervision|gdpr.userSupervisionDocumentation|{\"name\":\"n\",\"url\":\"u\"}",
                "gdpr.technicalPrecautionsInPlace|gdpr.technicalPrecautionsApplied|[\"Encryption\"]",
                "gdpr.technicalPrecautionsInPlace|gdpr.technicalPrecautionsDocumentation|{\"name\":\"n\",\"url\":\"u\"}",
                "gdpr.retentionPeriodDefined|gdpr.nextDataRetentionEvaluationDate|\"2025-11-03\"",
                "gdpr.retentionPeriodDefined|gdpr.dataRetentionEvaluationFrequencyInMonths|12"
            })
    void case70_aDependentFieldNeedsItsYesAndIsClearedWithoutIt(String governing, String dependent, String value) {
        var governs = governing.substring("gdpr.".length());
        var depends = dependent.substring("gdpr.".length());

        patch("{\"gdpr\":{\"%s\":%s}}".formatted(depends, value))
                .statusCode(400)
                .body("violations.pointer", contains("/gdpr/" + depends));
        patch("{\"gdpr\":{\"%s\":\"Yes\",\"%s\":%s}}".formatted(governs, depends, value))
                .statusCode(200)
                .body("profile." + dependent, not(nullValue()));
        patch("{\"gdpr\":{\"%s\":\"No\",\"%s\":%s}}".formatted(governs, depends, value))
                .statusCode(400);
        patch("{\"gdpr\":{\"%s\":\"No\"}}".formatted(governs))
                .statusCode(200)
                .body("profile." + dependent, value.startsWith("[") ? empty() : nullValue());
    }

    @Test
    void case71_aNonYesClearsTheRiskAssessmentButNotThePlannedOne() {
        patch("{\"gdpr\":{\"riskAssessmentConducted\":\"Yes\",\"riskAssessmentResult\":\"High\","
                        + "\"plannedRiskAssessmentDate\":\"2026-05-01\"}}")
                .statusCode(200);

        patch("{\"gdpr\":{\"riskAssessmentConducted\":\"Irrelevant\"}}")
                .statusCode(200)
                .body("profile.gdpr.riskAssessmentResult", nullValue())
                .body("profile.gdpr.plannedRiskAssessmentDate", equalTo("2026-05-01T00:00:00Z"));
    }

    @Test
    void criticalityIsStampedWhenItChanges() {
        var stamp = patch("{\"general\":{\"systemUsageCriticalityLevelUuid\":\"" + Seeded.LEVEL_HIGH + "\"}}")
                .statusCode(200)
                .body("profile.general.systemUsageCriticalityLevel.name", equalTo("Høj"))
                .body("profile.general.criticalityFieldsLastChanged", notNullValue())
                .extract()
                .<String>path("profile.general.criticalityFieldsLastChanged");

        patch("{\"gdpr\":{\"processingPurpose\":\"Omsorg\"}}")
                .body("profile.general.criticalityFieldsLastChanged", equalTo(stamp));
        patch("{\"general\":{\"criticalityLevelDocumentation\":{\"name\":\"Notat\",\"url\":\"https://x\"}}}")
                .body("profile.general.criticalityFieldsLastChanged", not(equalTo(stamp)));
    }

    @Test
    void anUnavailableLevelIsRefused() {
        patch("{\"general\":{\"systemUsageCriticalityLevelUuid\":\"" + Seeded.LEVEL_RETIRED + "\"}}")
                .statusCode(400)
                .body("violations.pointer", contains("/general/systemUsageCriticalityLevelUuid"));
        patch("{\"general\":{\"systemUsageCriticalityLevelUuid\":\"" + UUID.randomUUID() + "\"}}")
                .statusCode(400);
        editor.profile(usage, municipality).body("version", equalTo(0));
    }

    @Test
    void theOldNamesMeanTheSameAndMayNotContradict() {
        patch("{\"gdpr\":{\"businessCritical\":\"Yes\",\"purpose\":\"Omsorg\"}}")
                .statusCode(200)
                .body("profile.general.isBusinessCritical", equalTo("Yes"))
                .body("profile.gdpr.businessCritical", equalTo("Yes"))
                .body("profile.gdpr.processingPurpose", equalTo("Omsorg"));

        patch("{\"gdpr\":{\"businessCritical\":\"No\"},\"general\":{\"isBusinessCritical\":\"Yes\"}}")
                .statusCode(400);
        patch("{\"gdpr\":{\"purpose\":\"A\",\"processingPurpose\":\"B\"}}").statusCode(400);
        patch("{\"gdpr\":{\"purpose\":\"Omsorg\",\"processingPurpose\":\"Omsorg\"}}")
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void everyChangeIsAnEventAndNothingChangedIsNone() {
        patch("{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}").statusCode(200);
        patch("{\"gdpr\":{\"dpiaConducted\":\"yes\"}}").statusCode(200).body("version", equalTo(1));
        patch("{\"gdpr\":{\"dpiaConducted\":0}}").statusCode(200).body("version", equalTo(2));

        var events = stage.events(Topic.GDPR_PROFILES, usage.toString(), 2);
        assertThat(events, hasSize(2));
        var last = events.getLast().data(ProfileState.class);
        assertThat(last.version(), equalTo(2L));
        assertThat(last.profile().at("/gdpr/dpiaConducted").asText(), equalTo("No"));
    }

    @Test
    void whatIsKnownOfAUsageWins() {
        var other = stage.municipality();

        new Api(Tokens.editor(other)).patchProfile(usage, other, "{}").statusCode(404);
        editor.profile(usage, other).statusCode(404);
        new Api(Tokens.editor(other)).profile(usage, municipality).statusCode(403);
        editor.get("/internal/usage-profiles/" + usage).statusCode(400);
    }

    @Test
    void aUsageStillUnderWayIsTakenAtItsWordAndSettledByItsEvent() {
        var early = Ids.next();
        editor.patchProfile(early, municipality, "{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(200)
                .body("version", equalTo(1));
        var other = stage.municipality();
        new Api(Tokens.editor(other)).profile(early, other).statusCode(404);
        new Api(Tokens.reader(other))
                .patchProfile(Ids.next(), municipality, "{}")
                .statusCode(403);

        stage.deleteUsage(early, municipality);

        editor.profile(early, municipality).statusCode(404);
        var gone = stage.audit(municipality, early, 2).get(1);
        assertThat(gone.action(), equalTo("delete"));
        assertThat(gone.actor().kind(), equalTo("system"));
    }

    private ValidatableResponse patch(String body) {
        return editor.patchProfile(usage, municipality, body);
    }
}
