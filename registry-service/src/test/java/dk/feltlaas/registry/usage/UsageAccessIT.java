package dk.feltlaas.registry.usage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Seeded;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees usages, and who may change them when no lock is looked at. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class UsageAccessIT {
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
    void case1_withoutARecordOrAnyParametersNothingIsWritten() {
        String usage = Api.USAGES + "/" + localAdmin.usage(municipality);
        String before = localAdmin.get(usage).extract().header("ETag");

        localAdmin.patchGeneral(UUID.randomUUID(), "\"notes\":\"lost\"").statusCode(404);
        localAdmin.request().patch(usage).then().statusCode(400);
        localAdmin.patch(usage, "[]").statusCode(400);

        localAdmin.get(usage).header("ETag", equalTo(before));
    }

    @Test
    void listsShowEveryCallerItsOwn() {
        UUID usage = localAdmin.usage(municipality);
        UUID supplier = UUID.randomUUID();
        Api api = Api.supplier(supplier);
        api.get(Api.USAGES).body("uuid", empty());
        api.read(usage).statusCode(403);
        Api.localAdmin(UUID.randomUUID())
                .get(Api.USAGES + "?organizationUuid=" + municipality)
                .body("uuid", empty());

        stage.grant(municipality, supplier);

        api.get(Api.USAGES).body("uuid", contains(usage.toString()));
        api.read(usage).statusCode(200);
        stage.revoke(municipality);
        api.get(Api.USAGES).body("uuid", empty());
        Api.secretariat().get(Api.USAGES + "?organizationUuid=" + municipality).body("uuid", hasSize(1));
    }

    @Test
    void anAssignedRoleWithWriteAccessGivesTheRightToThatUsage() {
        UUID person = stage.person(municipality, "reader");
        Api reader = new Api(Tokens.account(person, "else@example.dk")
                .member(municipality, "reader")
                .token());
        UUID usage = localAdmin.usage(municipality);
        reader.patchGeneral(usage, "\"notes\":\"mine\"").statusCode(403);

        localAdmin
                .patch(
                        usage,
                        "{\"roles\":[{\"userUuid\":\"%s\",\"roleUuid\":\"%s\"}]}"
                                .formatted(person, Seeded.SYSTEM_OWNER))
                .statusCode(200);

        reader.patchGeneral(usage, "\"notes\":\"mine\"").statusCode(200);
        reader.patchGeneral(localAdmin.usage(municipality), "\"notes\":\"mine\"")
                .statusCode(403);
    }

    @Test
    void anAssignedRoleIsNoRightToWhoLeftTheMunicipality() {
        UUID person = stage.person(municipality, "reader");
        UUID usage = localAdmin.usage(municipality, roles(person, Seeded.SYSTEM_OWNER));
        Api former = new Api(Tokens.account(person, "else@example.dk")
                .member(municipality, "reader")
                .token());
        former.patchGeneral(usage, "\"notes\":\"mine\"").statusCode(200);

        stage.leaves(person);

        former.patchGeneral(usage, "\"notes\":\"still mine\"").statusCode(403);
        former.read(usage).statusCode(403);
    }

    @Test
    void gdprServiceIsToldWhoseRoleGivesWriteAccess() {
        UUID owner = stage.person(municipality, "reader");
        UUID other = stage.person(municipality, "reader");
        UUID usage = localAdmin.usage(municipality, roles(owner, Seeded.SYSTEM_OWNER));

        localAdmin
                .patch(usage, "{" + roles(other, Seeded.SUPER_USER).substring(1) + "}")
                .statusCode(200);
        localAdmin.patchGeneral(usage, "\"notes\":\"nobody else's business\"").statusCode(200);

        Stage.await(() -> writersTold(usage).size() == 2);
        assertEquals(List.of(Set.of(owner), Set.of()), writersTold(usage));
    }

    private static String roles(UUID user, String role) {
        return ",\"roles\":[{\"userUuid\":\"%s\",\"roleUuid\":\"%s\"}]".formatted(user, role);
    }

    private static List<Set<UUID>> writersTold(UUID usage) {
        return KafkaTopics.ofThisTest().events(Topic.USAGES, usage.toString()).stream()
                .map(event -> event.data(UsageState.class).writers())
                .toList();
    }

    @Test
    void lockableRecordsAreCounted() {
        localAdmin.usage(municipality);
        String path = "/internal/municipalities/" + municipality + "/lockable-records";

        localAdmin.get(path).statusCode(200).body("ItSystemUsage", equalTo(1));
        Api.localAdmin(UUID.randomUUID()).get(path).statusCode(403);
    }

    @Test
    void case51_permissionsFollowTheRole() {
        String path = Api.USAGES + "/permissions";
        String ofOne = Api.USAGES + "/" + localAdmin.usage(municipality) + "/permissions";
        localAdmin
                .get(ofOne)
                .statusCode(200)
                .body("read", equalTo(true))
                .body("modify", equalTo(true))
                .body("delete", equalTo(true));
        Api.reader(municipality)
                .get(ofOne)
                .statusCode(200)
                .body("read", equalTo(true))
                .body("modify", equalTo(false))
                .body("delete", equalTo(false));

        localAdmin.get(path + "?organizationUuid=" + municipality).body("create", equalTo(true));
        Api.reader(municipality).get(path + "?organizationUuid=" + municipality).body("create", equalTo(false));
        localAdmin.get(path).statusCode(400);
        localAdmin.get(path + "?organizationUuid=" + UUID.randomUUID()).statusCode(404);
        localAdmin.get(Api.USAGES + "/" + UUID.randomUUID() + "/permissions").statusCode(404);
    }
}
