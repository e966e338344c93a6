package dk.feltlaas.registry.usage;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Seeded;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class UsageIT {
    private static final String UNIT = "11111111-1111-4111-8111-111111111111";

    @Inject
    Stage stage;

    UUID municipality;
    Api localAdmin;

    @BeforeEach
    void oneMunicipality() {
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void aNewUsageHasEveryPropertyAndSaysWhereItIs() {
        UUID system = Api.system();

        ValidatableResponse created = localAdmin.use(municipality, system, "").statusCode(201);

        created.header("Location", startsWith("http"))
                .header("Location", endsWith(Api.USAGES + "/" + Api.uuid(created)))
                .header("ETag", notNullValue())
                .body("systemContext.uuid", equalTo(system.toString()))
                .body("systemContext.name", startsWith("System "))
                .body("organizationContext.name", equalTo("Ærø Kommune"))
                .body("organizationContext.cvr", equalTo("28856075"))
                .body("general", aMapWithSize(21))
                .body("general.validity", aMapWithSize(8))
                .body("general.validity.valid", equalTo(true))
                .body("general.validity.mainContractState", equalTo("NoContract"))
                .body("general.containsAITechnology", nullValue())
                .body("general.isBusinessCritical", nullValue())
                .body("general.technicalSystemTypes", empty())
                .body("archiving", aMapWithSize(10))
                .body("gdpr", aMapWithSize(28))
                .body("gdpr.riskAssessmentResult", nullValue())
                .body("gdpr.dataSensitivityLevels", empty())
                .body("roles", empty())
                .body("externalReferences", empty())
                .body("outgoingSystemRelations", empty())
                .body("localKLEDeviations.addedKLE", empty())
                .body("organizationUsage.responsibleOrganizationUnit", nullValue());
    }

    @Test
    void case64_anUnknownUsageIsNotFoundAndAForeignOneForbidden() {
        localAdmin.read(UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/not-found"));
        UUID other = stage.municipality();
        UUID foreign = Api.localAdmin(other).usage(other);
        localAdmin.read(foreign).statusCode(403);
        localAdmin.get(Api.USAGES + "/not-a-uuid").statusCode(400);
        localAdmin.get(Api.USAGES + "/" + new UUID(0, 0)).statusCode(400);
    }

    @Test
    void case65_aSystemUsedAlreadyConflictsAndADisabledOneIsRefused() {
        UUID system = Api.system();
        localAdmin.use(municipality, system, "").statusCode(201);

        localAdmin.use(municipality, system, "").statusCode(409).body("type", equalTo("/problems/already-exists"));
        localAdmin
                .use(municipality, Api.system(",\"deactivated\":true"), "")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/systemUuid"));
    }

    @Test
    void case66_changesComeInTheOrderTheyHappenedAndPagesDoNotOverlap() {
        UUID first = localAdmin.usage(municipality);
        UUID second = localAdmin.usage(municipality);
        UUID third = localAdmin.usage(municipality);
        localAdmin.patchGeneral(first, "\"notes\":\"changed last\"").statusCode(200);
        String second66 = localAdmin.read(second).extract().path("lastModified");

        localAdmin
                .get(Api.USAGES + "?organizationUuid=" + municipality)
                .body("uuid", contains(first.toString(), second.toString(), third.toString()));
        localAdmin
                .get(Api.USAGES + "?changedSinceGtEq=1970-01-01&Page=0&PAGESIZE=2")
                .body("uuid", contains(second.toString(), third.toString()));
        localAdmin
                .get(Api.USAGES + "?changedSinceGtEq=1970-01-01&page=1&pageSize=2")
                .body("uuid", contains(first.toString()));
        String next = Instant.parse(second66).plusNanos(1_000).toString();
        localAdmin
                .get(Api.USAGES + "?changedSinceGtEq=" + next)
                .body("uuid", contains(third.toString(), first.toString()));
    }

    @Test
    void case68_aPatchOfTheValidityLeavesTheRest() {
        UUID usage = localAdmin.usage(
                municipality, ",\"general\":{\"notes\":\"kept\",\"validity\":{\"lifeCycleStatus\":\"Operational\"}}");

        localAdmin
                .patchGeneral(usage, "\"validity\":{\"validTo\":\"2020-01-01\"}")
                .statusCode(200)
                .body("general.notes", equalTo("kept"))
                .body("general.validity.lifeCycleStatus", equalTo("Operational"))
                .body("general.validity.validTo", equalTo("2020-01-01T00:00:00Z"))
                .body("general.validity.validAccordingToValidityPeriod", equalTo(false))
                .body("general.validity.valid", equalTo(false));
        localAdmin
                .patchGeneral(usage, "\"validity\":null")
                .body("general.notes", equalTo("kept"))
                .body("general.validity.lifeCycleStatus", nullValue())
                .body("general.validity.valid", equalTo(true));
    }

    @Test
    void case72_journalPeriodsKeepTheirIdentityAndUnlistedOnesDisappear() {
        UUID usage = localAdmin.usage(municipality);
        String periods = "{\"archiving\":{\"journalPeriods\":[%s]}}";
        String first = "{\"archiveId\":\"a\",\"startDate\":\"2020-01-01\",\"endDate\":\"2021-01-01\",\"approved\":%s}";
        String second =
                "{\"archiveId\":\"b\",\"startDate\":\"2021-01-01\",\"endDate\":\"2022-01-01\",\"approved\":false}";
        List<String> ids = localAdmin
                .patch(usage, periods.formatted(first.formatted("false") + "," + second))
                .statusCode(200)
                .extract()
                .path("archiving.journalPeriods.uuid");

        localAdmin
                .patch(usage, periods.formatted(first.formatted("true,\"uuid\":\"" + ids.getFirst() + "\"")))
                .statusCode(200)
                .body("archiving.journalPeriods.uuid", contains(ids.getFirst()))
                .body("archiving.journalPeriods.approved", contains(true));
    }

    @Test
    void case73_arraysAreReplacedAsAWhole() {
        UUID person = stage.person(municipality, "reader");
        UUID before = stage.unit(municipality, "Borgerservice");
        UUID after = stage.unit(municipality, "Digitalisering");
        UUID usage = localAdmin.usage(municipality);
        localAdmin.patch(usage, lists(before, person, "first")).statusCode(200);

        localAdmin
                .patch(usage, lists(after, person, "second"))
                .statusCode(200)
                .body("organizationUsage.usingOrganizationUnits.uuid", contains(after.toString()))
                .body("organizationUsage.usingOrganizationUnits.name", contains("Digitalisering"))
                .body("localKLEDeviations.addedKLE.uuid", contains(after.toString()))
                .body("externalReferences.title", contains("second"))
                .body("roles.user.name", contains("Else Hansen"))
                .body("roles.role.name", contains("Systemejer"));
        localAdmin
                .patch(usage, "{\"roles\":null,\"externalReferences\":null}")
                .body("roles", empty())
                .body("externalReferences", empty());
    }

    @Test
    void unitsAreThoseOfTheMunicipality() {
        UUID usage = localAdmin.usage(municipality);
        UUID foreign = stage.unit(stage.municipality(), "Borgerservice");
        String units = "{\"organizationUsage\":{\"usingOrganizationUnitUuids\":[\"%s\"]}}";

        Stream.of(foreign, UUID.randomUUID()).forEach(unit -> localAdmin
                .patch(usage, units.formatted(unit))
                .statusCode(400)
                .body("violations.pointer", contains("/organizationUsage/usingOrganizationUnitUuids")));
    }

    private static String lists(UUID unit, UUID person, String title) {
        return """
                {"organizationUsage":{"usingOrganizationUnitUuids":["%1$s"]},
                 "localKLEDeviations":{"addedKLEUuids":["%1$s"]},
                 "externalReferences":[{"title":"%3$s","masterReference":true}],
                 "roles":[{"userUuid":"%2$s","roleUuid":"%4$s"}]}""".formatted(unit, person, title, Seeded.SYSTEM_OWNER);
    }

    @Test
    void case76_aDeletedUsageIsGoneAndTold() {
        UUID system = Api.system();
        UUID usage = Api.uuid(localAdmin.use(municipality, system, ""));
        Api.reader(municipality).delete(usage).statusCode(403);
        localAdmin.delete(UUID.randomUUID()).statusCode(404);

        localAdmin.delete(usage).statusCode(204);

        localAdmin.read(usage).statusCode(404);
        localAdmin
                .get("/api/v2/delta-feed/deleted-entities?entityType=ItSystemUsage")
                .body("entityUuid", contains(usage.toString()))
                .body("entityType", contains("ItSystemUsage"));
        Stage.await(() -> states(usage).size() == 2);
        assertEquals(
                List.of(false, true),
                states(usage).stream().map(UsageState::deleted).toList());
        assertNotEquals(usage, Api.uuid(localAdmin.use(municipality, system, "").statusCode(201)));
    }

    private static List<UsageState> states(UUID usage) {
        return KafkaTopics.ofThisTest().events(Topic.USAGES, usage.toString()).stream()
                .map(event -> event.data(UsageState.class))
                .toList();
    }

    @Test
    void whatOthersMayKnowIsToldWhenItBeginsAndWhenItsValidityChanges() {
        UUID usage = localAdmin.usage(municipality);
        localAdmin.patchGeneral(usage, "\"notes\":\"nobody else's business\"").statusCode(200);
        localAdmin
                .patchGeneral(usage, "\"validity\":{\"lifeCycleStatus\":\"NotInUse\"}")
                .statusCode(200);

        Stage.await(() -> states(usage).size() == 2);
        assertEquals(
                List.of(true, false),
                states(usage).stream().map(UsageState::valid).toList());
        assertEquals(municipality, states(usage).getFirst().municipality());
    }

    @Test
    void case79_enumsAreStringsOrIntegersInBothDirections() {
        UUID usage =
                localAdmin.usage(municipality, ",\"general\":{\"containsAITechnology\":1,\"hostedAt\":\"hybrid\"}");

        localAdmin.read(usage).body("general.containsAITechnology", equalTo("Yes"));
        localAdmin
                .request()
                .header("X-KITOS-SERIALIZE-ENUM-AS-INTEGER", "true")
                .get(Api.USAGES + "/" + usage)
                .then()
                .body("general.containsAITechnology", equalTo(1))
                .body("gdpr.hostedAt", equalTo(3))
                .body("general.validity.mainContractState", equalTo(0));
    }

    @Test
    void anUnknownOptionOrRoleOrOrganisationIsRefusedAndNothingStored() {
        UUID usage = localAdmin.usage(municipality);

        localAdmin
                .patch(usage, """
                        {"general":{"notes":"lost","dataClassificationUuid":"%1$s"},
                         "archiving":{"supplierOrganizationUuid":"%1$s"},
                         "roles":[{"userUuid":"%1$s","roleUuid":"%1$s"}]}""".formatted(UNIT))
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/general/dataClassificationUuid", "/archiving/supplierOrganizationUuid", "/roles"));
        localAdmin.read(usage).body("general.notes", nullValue());
    }

    @Test
    void onlyMembersOfTheMunicipalityAreAssignedRoles() {
        UUID usage = localAdmin.usage(municipality);
        UUID stranger = stage.person(stage.municipality(), "reader");

        localAdmin
                .patch(
                        usage,
                        "{\"roles\":[{\"userUuid\":\"%s\",\"roleUuid\":\"%s\"}]}"
                                .formatted(stranger, Seeded.SYSTEM_OWNER))
                .statusCode(400)
                .body("violations.pointer", contains("/roles/0/userUuid"));
    }

    @Test
    void aStaleVersionIsRefusedAndTheCurrentOneAccepted() {
        UUID usage = localAdmin.usage(municipality);
        String tag = localAdmin.read(usage).extract().header("ETag");

        localAdmin
                .request()
                .header("If-Match", "\"99\"")
                .body("{}")
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(412);
        localAdmin
                .request()
                .header("If-Match", tag)
                .body("{\"general\":{\"notes\":\"mine\"}}")
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void theRouteIsFoundInAnyCase() {
        UUID usage = localAdmin.usage(municipality);

        localAdmin.get("/API/V2/IT-System-Usages/" + usage).statusCode(200);
    }

    @Test
    void stampsHaveMicrosecondsAndRiseWithEveryWrite() {
        UUID usage = localAdmin.usage(municipality);
        String before = localAdmin.read(usage).extract().path("lastModified");

        String after = localAdmin
                .patchGeneral(usage, "\"notes\":\"later\"")
                .body("lastModified", endsWith("Z"))
                .body("lastModified.length()", greaterThan(20))
                .extract()
                .path("lastModified");

        assertTrue(Instant.parse(after).isAfter(Instant.parse(before)));
    }
}
