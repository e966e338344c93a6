package dk.feltlaas.registry;

import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.PermissionMatrix;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Seeded;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets which answer stands in {@code permissions.csv}. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class PermissionsIT {
    @Inject
    Stage stage;

    @Test
    void everybodyGetsTheAnswerTheTableStates() {
        UUID municipality = stage.municipality();
        UUID supplier = stage.company();
        Api admin = Api.localAdmin(municipality);
        UUID system = Api.system();
        UUID usage = Api.uuid(admin.use(municipality, system, "").statusCode(201));
        String path = Api.USAGES + "/" + usage;
        UUID other = admin.usage(municipality);
        Map<String, String> values = Map.of(
                "organizationUuid",
                municipality.toString(),
                "uuid",
                system.toString(),
                "systemUsageUuid",
                usage.toString(),
                "externalReferenceUuid",
                made(admin, path + "/external-references", "{\"title\":\"t\",\"masterReference\":false}"),
                "journalPeriodUuid",
                made(
                        admin,
                        path + "/journal-periods",
                        "{\"archiveId\":\"a\",\"startDate\":\"2020-01-01\",\"endDate\":\"2021-01-01\",\"approved\":false}"),
                "systemRelationUuid",
                made(admin, path + "/system-relations", "{\"toSystemUsageUuid\":\"" + other + "\"}"),
                "role",
                Seeded.SYSTEM_OWNER,
                "person",
                assigned(admin, path, stage.person(municipality, "reader")),
                "unknown",
                Ids.next().toString());
        stage.grant(municipality, supplier);

        PermissionMatrix.read().assertHolds(values, tokens(municipality, supplier));
    }

    @Test
    void everyPublicEndpointHasARow() {
        PermissionMatrix.read()
                .assertCovers(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    private static String made(Api admin, String path, String body) {
        return Api.uuid(admin.post(path, body).statusCode(201)).toString();
    }

    private static String assigned(Api admin, String path, UUID person) {
        admin.patch(
                        path + "/roles/add",
                        "{\"roleUuid\":\"%s\",\"userUuid\":\"%s\"}".formatted(Seeded.SYSTEM_OWNER, person))
                .statusCode(200);
        return person.toString();
    }

    private static Map<String, String> tokens(UUID municipality, UUID supplier) {
        return Map.ofEntries(
                Map.entry(
                        "expired",
                        Tokens.account("expired@example.dk")
                                .globalRole("global-admin")
                                .expired()
                                .token()),
                Map.entry("nobody", Tokens.account("nobody@example.dk").token()),
                Map.entry("reader", Tokens.reader(municipality)),
                Map.entry("editor", Tokens.editor(municipality)),
                Map.entry("local-admin", Tokens.localAdmin(municipality)),
                Map.entry("other-admin", Tokens.localAdmin(Ids.next())),
                Map.entry("supplier", Tokens.supplierApi(supplier)),
                Map.entry("other-supplier", Tokens.supplierApi(Ids.next())),
                Map.entry("auditor", Tokens.auditor()),
                Map.entry("municipal-auditor", Tokens.municipalAuditor(municipality)),
                Map.entry("dpo", Tokens.dpo(municipality)),
                Map.entry("global-admin", Tokens.globalAdmin()));
    }
}
