package dk.feltlaas.registry.part;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class PartIT {
    @Inject
    Stage stage;

    UUID municipality;
    UUID usage;
    Api localAdmin;
    String path;

    @BeforeEach
    void aUsage() {
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality);
        path = Api.USAGES + "/" + usage;
    }

    @Test
    void case74_aRoleIsAddedOnceAndRemovedOnce() {
        UUID person = stage.person(municipality, "reader");
        String assignment = "{\"roleUuid\":\"%s\",\"userUuid\":\"%s\"}".formatted(Seeded.SUPER_USER, person);

        localAdmin
                .patch(path + "/roles/add", assignment)
                .statusCode(200)
                .body("roles.role.name", contains("Superbruger"));
        localAdmin.patch(path + "/roles/add", assignment).statusCode(409);
        localAdmin.patch(path + "/roles/remove", assignment).statusCode(200).body("roles", empty());
        localAdmin.patch(path + "/roles/remove", assignment).statusCode(400);
        localAdmin.patch(path + "/roles/add", "{}").statusCode(400);
        Api.reader(municipality).patch(path + "/roles/add", assignment).statusCode(403);
    }

    @Test
    void referencesAreKeptOneByOneAndOneIsTheMaster() {
        String references = path + "/external-references";
        ValidatableResponse first = localAdmin
                .post(references, "{\"title\":\"first\",\"masterReference\":true}")
                .statusCode(201)
                .body("documentId", equalTo(null));
        first.header("Location", endsWith(references + "/" + Api.uuid(first)));
        UUID second = Api.uuid(localAdmin
                .post(references, "{\"title\":\"second\",\"masterReference\":false}")
                .statusCode(201));

        localAdmin
                .put(references + "/" + second, "{\"title\":\"second\",\"masterReference\":true}")
                .statusCode(200)
                .body("masterReference", equalTo(true));

        localAdmin
                .read(usage)
                .body("externalReferences.title", containsInAnyOrder("first", "second"))
                .body("externalReferences.findAll { it.masterReference }.title", contains("second"));
        localAdmin.delete(references + "/" + second).statusCode(204);
        localAdmin.delete(references + "/" + second).statusCode(404);
        localAdmin.post(references, "{\"url\":\"x\"}").statusCode(400).body("violations[0].pointer", equalTo("/title"));
        Api.reader(municipality).post(references, "{\"title\":\"x\"}").statusCode(403);
    }

    @Test
    void journalPeriodsAreKeptOneByOne() {
        String periods = path + "/journal-periods";
        String period = "{\"archiveId\":\"%s\",\"startDate\":\"2020-01-01\",\"endDate\":\"%s\",\"approved\":false}";
        UUID id = Api.uuid(
                localAdmin.post(periods, period.formatted("a", "2021-01-01")).statusCode(201));

        localAdmin.get(periods + "/" + id).statusCode(200).body("startDate", equalTo("2020-01-01T00:00:00Z"));
        localAdmin.put(periods + "/" + id, period.formatted("b", "2022-01-01")).statusCode(200);
        localAdmin.put(periods + "/" + id, period.formatted("b", "2019-01-01")).statusCode(400);
        localAdmin.read(usage).body("archiving.journalPeriods.archiveId", contains("b"));
        localAdmin.delete(periods + "/" + id).statusCode(204);
        localAdmin.get(periods + "/" + id).statusCode(404);
    }

    @Test
    void case75_relationsAreSeenFromBothEnds() {
        UUID other = localAdmin.usage(municipality);
        String relations = path + "/system-relations";
        String to = "{\"toSystemUsageUuid\":\"%s\",\"relationFrequencyUuid\":\"%s\",\"description\":\"nightly\"}";

        UUID relation = Api.uuid(localAdmin
                .post(relations, to.formatted(other, Seeded.MONTHLY))
                .statusCode(201)
                .body("toSystemUsage.uuid", equalTo(other.toString()))
                .body("relationFrequency.name", equalTo("Månedligt")));

        localAdmin.read(usage).body("outgoingSystemRelations.uuid", contains(relation.toString()));
        localAdmin
                .get(Api.USAGES + "/" + other + "/incoming-system-relations")
                .body("fromSystemUsage.uuid", contains(usage.toString()));
        localAdmin.get(Api.USAGES + "?relatedToSystemUsageUuid=" + other).body("uuid", contains(usage.toString()));
        localAdmin
                .put(relations + "/" + relation, "{\"toSystemUsageUuid\":\"" + other + "\"}")
                .statusCode(200)
                .body("description", equalTo(null));
        localAdmin.delete(relations + "/" + relation).statusCode(204);
        localAdmin.delete(relations + "/" + relation).statusCode(400);
        localAdmin.get(relations + "/" + relation).statusCode(404);
    }

    @Test
    void case75_badRelationsAreRefused() {
        String relations = path + "/system-relations";
        UUID foreignMunicipality = stage.municipality();
        UUID foreign = Api.localAdmin(foreignMunicipality).usage(foreignMunicipality);

        localAdmin.post(relations, "{}").statusCode(400);
        localAdmin
                .post(relations, "{\"toSystemUsageUuid\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(400);
        localAdmin
                .post(relations, "{\"toSystemUsageUuid\":\"" + foreign + "\"}")
                .statusCode(400);
        localAdmin.post(relations, "{\"toSystemUsageUuid\":\"" + usage + "\"}").statusCode(400);
        localAdmin
                .post(
                        Api.USAGES + "/" + UUID.randomUUID() + "/system-relations",
                        "{\"toSystemUsageUuid\":\"" + usage + "\"}")
                .statusCode(404);
        localAdmin
                .post(Api.USAGES + "/" + foreign + "/system-relations", "{\"toSystemUsageUuid\":\"" + usage + "\"}")
                .statusCode(403);
    }

    @Test
    void relationsGoWithTheUsageAtEitherEnd() {
        UUID other = localAdmin.usage(municipality);
        localAdmin
                .post(path + "/system-relations", "{\"toSystemUsageUuid\":\"" + other + "\"}")
                .statusCode(201);

        localAdmin.delete(other).statusCode(204);

        localAdmin.read(usage).body("outgoingSystemRelations", empty());
    }

    @Test
    void rolesAreListedForForms() {
        String roles = "/api/v2/it-system-usage-role-types";

        localAdmin
                .get(roles + "?organizationUuid=" + municipality + "&page=0&pageSize=2")
                .body("name", contains("Systemejer", "Systemansvarlig"));
        localAdmin
                .get(roles + "/" + Seeded.SYSTEM_OWNER + "?organizationUuid=" + municipality)
                .body("isAvailable", equalTo(true))
                .body("writeAccess", equalTo(true));
        localAdmin.get(roles).statusCode(400);
        localAdmin.get(roles + "?organizationUuid=" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void case11_partsWithoutAnyLockableFieldFollowTheOrdinaryRight() {
        UUID supplier = UUID.randomUUID();
        stage.grant(municipality, supplier);
        String relation = "{\"toSystemUsageUuid\":\"" + localAdmin.usage(municipality) + "\"}";
        String reference = "{\"title\":\"Aftale\",\"masterReference\":true}";

        for (Api other : List.of(Api.reader(municipality), Api.supplier(supplier))) {
            other.post(path + "/system-relations", relation).statusCode(403);
            other.post(path + "/external-references", reference).statusCode(403);
        }
        localAdmin.post(path + "/system-relations", relation).statusCode(201);
        localAdmin.post(path + "/external-references", reference).statusCode(201);
    }
}
