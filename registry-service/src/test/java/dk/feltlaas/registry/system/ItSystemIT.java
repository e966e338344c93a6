package dk.feltlaas.registry.system;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class ItSystemIT {
    @Inject
    Stage stage;

    private final Api secretariat = Api.secretariat();

    @Test
    void theSecretariatMakesASystemThatShowsEveryProperty() {
        UUID vendor = stage.company();
        String name = "KMD Nexus " + UUID.randomUUID();

        ValidatableResponse created =
                secretariat.post(Api.SYSTEMS, """
                        {"name":"%s","vendor":"KMD","description":"Omsorg","rightsHolderUuid":"%s",
                         "externalReferences":[{"title":"Hjemmeside","url":"https://kmd.dk","masterReference":true}]}""".formatted(name, vendor)).statusCode(201);

        String id = Api.uuid(created).toString();
        created.header("Location", endsWith(Api.SYSTEMS + "/" + id));
        Api.reader(stage.municipality())
                .get(Api.SYSTEMS + "/" + id)
                .statusCode(200)
                .body("$", aMapWithSize(23))
                .body("name", equalTo(name))
                .body("vendor", equalTo("KMD"))
                .body("rightsHolder.name", equalTo("KMD A/S"))
                .body("rightsHolder.cvr", equalTo("26911745"))
                .body("externalReferences[0].url", equalTo("https://kmd.dk"))
                .body("deactivated", equalTo(false))
                .body("recommendedArchiveDuty.id", equalTo("Undecided"))
                .body("scope", equalTo("Global"))
                .body("usingOrganizations", empty())
                .body("parentSystem", nullValue());
    }

    @Test
    void nobodyElseWritesTheCatalogueAndTheAttemptIsRecorded() {
        UUID municipality = stage.municipality();
        UUID system = Api.system();

        Api.localAdmin(municipality).post(Api.SYSTEMS, "{\"name\":\"x\"}").statusCode(403);
        Api.localAdmin(municipality)
                .patch(Api.SYSTEMS + "/" + system, "{\"name\":\"x\"}")
                .statusCode(403);
        Api.localAdmin(municipality).delete(Api.SYSTEMS + "/" + system).statusCode(403);

        List<AuditEntry> entries = stage.audit(null, system, 3);
        assertEquals(
                List.of("accepted", "refused", "refused"),
                entries.stream().map(AuditEntry::decision).toList());
    }

    @Test
    void aNameIsTakenInAnyCase() {
        String name = "Unik " + UUID.randomUUID();
        secretariat.post(Api.SYSTEMS, "{\"name\":\"" + name + "\"}").statusCode(201);

        secretariat
                .post(Api.SYSTEMS, "{\"name\":\"" + name.toUpperCase() + "\"}")
                .statusCode(409);
    }

    @Test
    void badInputIsNamed() {
        secretariat.post(Api.SYSTEMS, "{}").statusCode(400).body("violations[0].pointer", equalTo("/name"));
        secretariat.post(Api.SYSTEMS, "{\"name\":\" \"}").statusCode(400);
        secretariat.post(Api.SYSTEMS, "{\"name\":\"" + "x".repeat(101) + "\"}").statusCode(400);
        secretariat
                .post(Api.SYSTEMS, "{\"name\":\"x\",\"rightsHolderUuid\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/rightsHolderUuid"));
        secretariat.get(Api.SYSTEMS + "/" + UUID.randomUUID()).statusCode(404);
        secretariat.get(Api.SYSTEMS + "?numberOfUsers=-1").statusCode(400);
        secretariat.get(Api.SYSTEMS + "?includeDeactivated=perhaps").statusCode(400);
    }

    @Test
    void case83_deactivatedSystemsAreHiddenUnlessAskedFor() {
        String word = UUID.randomUUID().toString();
        secretariat.post(Api.SYSTEMS, "{\"name\":\"a " + word + "\"}").statusCode(201);
        secretariat
                .post(Api.SYSTEMS, "{\"name\":\"b " + word + "\",\"deactivated\":true}")
                .statusCode(201);

        String list = Api.SYSTEMS + "?nameContains=" + word.toUpperCase();
        secretariat.get(list).body("name", contains("a " + word));
        secretariat
                .get(list + "&includeDeactivated=true&orderByProperty=name")
                .body("name", contains("a " + word, "b " + word));
    }

    @Test
    void systemsAreFoundByWhoUsesThem() {
        UUID municipality = stage.municipality();
        UUID used = Api.system();
        Api.localAdmin(municipality).use(municipality, used, "").statusCode(201);

        secretariat
                .get(Api.SYSTEMS + "?usedInOrganizationUuid=" + municipality)
                .body("uuid", contains(used.toString()))
                .body("usingOrganizations[0].uuid", contains(municipality.toString()));
        secretariat
                .get(Api.SYSTEMS + "?numberOfUsers=1&orderByProperty=2&usedInOrganizationUuid=" + municipality)
                .body("uuid", hasItem(used.toString()));
    }

    @Test
    void aRenamedSystemRenamesItsUsagesForEverybody() {
        UUID municipality = stage.municipality();
        Api localAdmin = Api.localAdmin(municipality);
        UUID system = Api.system();
        UUID usage = Api.uuid(localAdmin.use(municipality, system, ""));
        String before = localAdmin.read(usage).extract().path("lastModified");
        String name = "Nyt navn " + UUID.randomUUID();

        secretariat
                .patch(Api.SYSTEMS + "/" + system, "{\"name\":\"" + name + "\"}")
                .statusCode(200);

        localAdmin.read(usage).body("systemContext.name", equalTo(name)).body("lastModified", not(equalTo(before)));
        Stage.await(() -> states(usage).size() == 2);
        assertEquals(name, states(usage).get(1).systemName());
    }

    private static List<UsageState> states(UUID usage) {
        return KafkaTopics.ofThisTest().events(Topic.USAGES, usage.toString()).stream()
                .map(event -> event.data(UsageState.class))
                .toList();
    }

    @Test
    void aSystemInUseIsNotDeletedAndOneThatIsNotIsGoneAndTold() {
        UUID municipality = stage.municipality();
        UUID used = Api.system();
        Api.localAdmin(municipality).use(municipality, used, "").statusCode(201);
        UUID unused = Api.system();

        secretariat.delete(Api.SYSTEMS + "/" + used).statusCode(409);
        secretariat.delete(Api.SYSTEMS + "/" + unused).statusCode(204);

        secretariat.get(Api.SYSTEMS + "/" + unused).statusCode(404);
        Api.reader(municipality)
                .get("/api/v2/delta-feed/deleted-entities?entityType=0")
                .body("entityUuid", hasItem(unused.toString()));
        // The contract has no 400 here; a typing error must not look like an empty feed all the same.
        given().auth()
                .oauth2(secretariat.token())
                .get("/api/v2/delta-feed/deleted-entities?entityType=Cow")
                .then()
                .statusCode(400);
    }
}
