package dk.feltlaas.gdpr.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
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
class RegistrationReferencesIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private Api editor;

    @BeforeEach
    void aMunicipality() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
    }

    @Test
    void case58_usagesAreReplacedAndMustBelongToTheMunicipality() {
        var registration = editor.registration(municipality);
        var first = stage.usage(municipality, "KMD Nexus");
        var second = stage.usage(municipality, "Acadre");
        var foreign = stage.usage(stage.municipality(), "Prisme");

        editor.patch(registration, usages(first)).statusCode(200).body("systemUsages.name", contains("KMD Nexus"));
        editor.patch(registration, usages(second))
                .statusCode(200)
                .body("systemUsages.name", contains("Acadre"))
                .body("systemUsages.valid", contains(true));
        editor.patch(registration, usages(foreign))
                .statusCode(400)
                .body("violations.detail[0]", containsString("another organization"));
        editor.patch(registration, usages(UUID.randomUUID()))
                .statusCode(400)
                .body("violations.detail[0]", containsString("send the request again"));
        editor.read(registration).body("systemUsages.uuid", contains(second.toString()));
        editor.get(Api.REGISTRATIONS + "?systemUsageUuid=" + second).body("uuid", contains(registration.toString()));
        editor.get(Api.REGISTRATIONS + "?systemUsageUuid=" + first).body("", empty());
    }

    @Test
    void theResponsibleUnitIsOneOfTheMunicipality() {
        var registration = editor.registration(municipality);
        var own = stage.unit(municipality, "Borgerservice");
        var foreign = stage.unit(stage.municipality(), "Borgerservice");
        var responsible = "{\"general\":{\"responsibleOrganizationUnitUuid\":\"%s\"}}";

        editor.patch(registration, responsible.formatted(own))
                .statusCode(200)
                .body("general.responsibleOrganizationUnit.name", equalTo("Borgerservice"));
        editor.patch(registration, responsible.formatted(foreign))
                .statusCode(400)
                .body("violations.detail[0]", containsString("another organization"));
    }

    @Test
    void referencesKeepTheirIdentity() {
        var registration = editor.registration(municipality);

        var reference = editor.patch(
                        registration, "{\"externalReferences\":[{\"title\":\"Aftale\",\"masterReference\":true}]}")
                .statusCode(200)
                .extract()
                .<String>path("externalReferences[0].uuid");

        editor.patch(
                        registration,
                        "{\"externalReferences\":[{\"uuid\":\"" + reference
                                + "\",\"title\":\"Ny aftale\",\"masterReference\":true}]}")
                .statusCode(200)
                .body("externalReferences.uuid", contains(reference));
    }

    @Test
    void case60_aRoleIsAssignedOnceToAMemberAndTakenAway() {
        var registration = editor.registration(municipality);
        var member = stage.person("anna@kommune.dk", municipality, "reader");
        var assigned = assignment(member);

        editor.patch(registration, roles(assigned))
                .statusCode(200)
                .body("roles.user.name", contains("anna@kommune.dk"))
                .body("roles.role.name", contains("Tilsynsansvarlig"));
        editor.patch(registration, roles(assigned, assigned)).statusCode(400);
        editor.patch(registration, roles(assignment(UUID.randomUUID())))
                .statusCode(400)
                .body("violations.detail[0]", containsString("not a member"));
        editor.patch(registration, roles()).statusCode(200).body("roles", empty());
    }

    @Test
    void anAssignedRoleGivesTheRightToThatRegistration() {
        var registration = editor.registration(municipality);
        var member = stage.person("anna@kommune.dk", municipality, "reader");
        editor.patch(registration, roles(assignment(member))).statusCode(200);

        var holder = new Api(Tokens.account(member, "anna@kommune.dk")
                .member(municipality, "reader")
                .token());
        holder.patch(registration, "{\"general\":{\"dataResponsibleRemark\":\"Rettet af den ansvarlige\"}}")
                .statusCode(200);
    }

    @Test
    void aDeletedUsageLeavesItsRegistrations() {
        var registration = editor.registration(municipality);
        var usage = stage.usage(municipality, "KMD Nexus");
        editor.patch(registration, usages(usage)).statusCode(200).body("systemUsages", hasSize(1));

        stage.deleteUsage(usage, municipality);

        editor.read(registration).body("systemUsages", empty()).header("ETag", equalTo("\"3\""));
        var entry = stage.audit(municipality, registration, 3).get(2);
        assertEquals("system", entry.actor().kind());
    }

    private static String assignment(UUID user) {
        return "{\"roleUuid\":\"%s\",\"userUuid\":\"%s\"}".formatted(Seeded.RESPONSIBLE_FOR_OVERSIGHT, user);
    }

    private static String roles(String... assignments) {
        return "{\"roles\":[" + String.join(",", assignments) + "]}";
    }

    private static String usages(UUID usage) {
        return "{\"systemUsageUuids\":[\"" + usage + "\"]}";
    }
}
