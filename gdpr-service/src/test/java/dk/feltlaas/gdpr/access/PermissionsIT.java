package dk.feltlaas.gdpr.access;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.PermissionMatrix;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets which answer stands in {@code permissions.csv}; what services ask each other is below. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class PermissionsIT {
    @Inject
    Stage stage;

    @Test
    void everybodyGetsTheAnswerTheTableStates() {
        var municipality = stage.municipality();
        var company = stage.company("Trygt ISMS A/S", "25063864");
        var admin = new Api(Tokens.localAdmin(municipality));
        var name = "Behandling " + municipality;
        String plain =
                admin.create(municipality, name).statusCode(201).extract().path("uuid");
        var dated = admin.registration(municipality);
        var date = admin.date(dated, "2025-11-03");
        stage.grant(municipality, company);

        PermissionMatrix.read()
                .assertHolds(
                        Map.of(
                                "organizationUuid",
                                municipality.toString(),
                                "uuid",
                                plain,
                                "name",
                                name,
                                "dated",
                                dated.toString(),
                                "oversightDateUuid",
                                date.toString(),
                                "unknown",
                                Ids.next().toString(),
                                "oversightUuid",
                                Seeded.ISAE_3000,
                                "criticalityLevelTypeUuid",
                                Seeded.LEVEL_HIGH),
                        tokens(municipality, company));
    }

    @Test
    void everyPublicEndpointHasARow() {
        PermissionMatrix.read()
                .assertCovers(RestAssured.given().get("/q/openapi?format=json").asString());
    }

    @Test
    void servicesAskWithTheRightsOfTheirCallers() {
        var municipality = stage.municipality();
        var usage = stage.usage(municipality, "Acadre");
        var profile = "/internal/usage-profiles/" + usage + "?municipality=" + municipality;
        var counts = "/internal/municipalities/" + municipality + "/lockable-records";
        var write = "{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}";

        for (var path : new String[] {profile, counts}) {
            RestAssured.given().get(path).then().statusCode(401);
        }
        new Api(Tokens.reader(municipality)).get(profile).statusCode(200);
        new Api(Tokens.reader(municipality)).patch(profile, write).statusCode(403);
        new Api(Tokens.supplierApi(Ids.next())).get(profile).statusCode(403);
        new Api(Tokens.supplierApi(Ids.next())).patch(profile, write).statusCode(403);
        new Api(Tokens.supplierApi(Ids.next())).get(counts).statusCode(403);
        new Api(Tokens.globalAdmin()).patch(profile, write).statusCode(200);
    }

    private static Map<String, String> tokens(UUID municipality, UUID company) {
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
                Map.entry("supplier", Tokens.supplierApi(company)),
                Map.entry("other-supplier", Tokens.supplierApi(Ids.next())),
                Map.entry("auditor", Tokens.auditor()),
                Map.entry("municipal-auditor", Tokens.municipalAuditor(municipality)),
                Map.entry("dpo", Tokens.dpo(municipality)),
                Map.entry("global-admin", Tokens.globalAdmin()));
    }
}
