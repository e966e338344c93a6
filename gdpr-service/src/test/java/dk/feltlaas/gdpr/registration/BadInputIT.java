package dk.feltlaas.gdpr.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class BadInputIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private Api editor;
    private UUID registration;

    @BeforeEach
    void aRegistration() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
        registration = editor.registration(municipality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"name\":|",
                "[]|",
                "\"tekst\"|",
                "{\"name\":7}|/name",
                "{\"name\":\"  \"}|/name",
                "{\"name\":null}|/name",
                "{\"general\":7}|/general",
                "{\"general\":{\"isAgreementConcluded\":\"Måske\"}}|/general/isAgreementConcluded",
                "{\"general\":{\"isAgreementConcluded\":9}}|/general/isAgreementConcluded",
                "{\"general\":{\"agreementConcludedAt\":\"1066-10-14\"}}|/general/agreementConcludedAt",
                "{\"general\":{\"agreementConcludedAt\":\"i går\"}}|/general/agreementConcludedAt",
                "{\"general\":{\"enforceInvalidity\":\"true\"}}|/general/enforceInvalidity",
                "{\"general\":{\"dataProcessorUuids\":[\"abc\"]}}|/general/dataProcessorUuids/0",
                "{\"general\":{\"dataProcessorUuids\":[\"00000000-0000-0000-0000-000000000000\"]}}|/general/dataProcessorUuids/0",
                "{\"general\":{\"dataProcessorUuids\":[\"0190a1b2-0000-7000-8000-000000000001\"]}}|/general/dataProcessorUuids",
                "{\"general\":{\"mainContractUuid\":\"0190a1b2-0000-7000-8000-000000000001\"}}|/general/mainContractUuid",
                "{\"general\":{\"responsibleOrganizationUnitUuid\":\"0190a1b2-0000-7000-8000-000000000001\"}}|/general/responsibleOrganizationUnitUuid",
                "{\"externalReferences\":[{\"documentId\":\"1\"}]}|/externalReferences/0/title",
                "{\"externalReferences\":[{\"title\":\"a\",\"uuid\":\"0190a1b2-0000-7000-8000-000000000001\"}]}|/externalReferences/0/uuid",
                "{\"externalReferences\":[{\"title\":\"a\",\"masterReference\":true},{\"title\":\"b\",\"masterReference\":true}]}|/externalReferences",
                "{\"oversight\":{\"oversightDates\":{}}}|/oversight/oversightDates"
            })
    void theProblemNamesWhatIsWrongAndNothingIsStored(String body, String pointer) {
        editor.patch(registration, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("violations.pointer", hasItem(pointer == null ? "" : pointer));

        editor.read(registration).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aNameThatIsTooLongAndABodyThatIsTooLarge() {
        editor.patch(registration, "{\"name\":\"" + "n".repeat(201) + "\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/name"));
        // The contract says nothing of 413, so this one is not held against it.
        given().auth()
                .oauth2(editor.token())
                .contentType("application/json")
                .body("{\"name\":\"" + "n".repeat(1_100_000) + "\"}")
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(413);
        editor.read(registration).header("ETag", equalTo("\"1\""));
    }

    @Test
    void idsOfTheWrongForm() {
        editor.get(Api.REGISTRATIONS + "/abc").statusCode(400).contentType("application/problem+json");
        editor.get(Api.REGISTRATIONS + "?changedSinceGtEq=igaar")
                .statusCode(400)
                .body("detail", containsString("igaar"));
        editor.post(Api.REGISTRATIONS, "{\"name\":\"Uden organisation\"}")
                .statusCode(400)
                .body("violations.pointer", contains("/organizationUuid"));
        editor.request()
                .contentType("text/plain")
                .body("x")
                .patch(Api.REGISTRATIONS + "/" + registration)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void tokensThatAreNotGoodHere() {
        var account = Tokens.account("editor@example.dk").member(municipality, "editor");
        for (var token : List.of(
                Tokens.account("a").member(municipality, "editor").expired().token(),
                Tokens.account("a").member(municipality, "editor").unsigned().token(),
                Tokens.account("a")
                        .member(municipality, "editor")
                        .signedByStranger()
                        .token(),
                Tokens.account("a")
                        .member(municipality, "editor")
                        .audience("kitos")
                        .token(),
                Tokens.account("a")
                        .member(municipality, "editor")
                        .issuer("https://elsewhere")
                        .token(),
                account.token() + "x")) {
            new Api(token)
                    .patch(registration, "{\"name\":\"Nyt\"}")
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
        given().get(Api.REGISTRATIONS).then().statusCode(401);
        editor.read(registration).header("ETag", equalTo("\"1\""));
    }

    @Test
    void aPersonNeverHasASuppliersAuthority() {
        var company = stage.company("Trygt ISMS A/S", "25063864");
        stage.grant(municipality, company);
        var uuid = Ids.next();
        stage.account(new AccountState(uuid, "p", "person", company, true, Set.of(), List.of(), 1));

        new Api(Tokens.account(uuid, "p").supplier(company).token())
                .postDate(registration, "{\"completedAt\":\"2025-11-03\"}")
                .statusCode(403);
    }

    @Test
    void aRoleTheAccountLostCountsNoMore() {
        var uuid = stage.person("p", municipality, "editor");
        var person =
                new Api(Tokens.account(uuid, "p").member(municipality, "editor").token());
        person.patch(registration, "{\"name\":\"Endnu tilladt\"}").statusCode(200);

        stage.account(new AccountState(
                uuid,
                "p",
                "person",
                null,
                true,
                Set.of(),
                List.of(new MembershipState(municipality, Set.of("reader"))),
                2));
        person.patch(registration, "{\"name\":\"Ikke mere\"}").statusCode(403);
        stage.account(new AccountState(uuid, "p", "person", null, false, Set.of(), List.of(), 3));
        person.read(registration).statusCode(401);
    }
}
