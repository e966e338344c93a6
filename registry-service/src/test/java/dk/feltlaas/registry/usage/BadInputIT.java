package dk.feltlaas.registry.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.TokenBuilder;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each gives a problem that names what is wrong, and nothing is stored. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class BadInputIT {
    @Inject
    Stage stage;

    UUID municipality;
    UUID usage;
    Api localAdmin;

    @BeforeEach
    void aUsage() {
        municipality = stage.municipality();
        localAdmin = Api.localAdmin(municipality);
        usage = localAdmin.usage(municipality);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"general\":",
                "{\"general\":{\"notes\":\"a\",\"notes\":\"b\"}}",
                "{} {}",
                "[]",
                "\"text\"",
                "7",
                "null",
                ""
            })
    void aBodyThatIsNoJsonObject(String body) {
        assertRefused(localAdmin.patch(usage, body));
    }

    @ParameterizedTest
    @CsvSource({
        "containsAITechnology,\"Maybe\"",
        "containsAITechnology,true",
        "notes,5",
        "dataClassificationUuid,\"x\"",
        "dataClassificationUuid,\"00000000-0000-0000-0000-000000000000\"",
        "lastWebAccessibilityCheck,\"0001-01-01T00:00:00Z\"",
        "lastWebAccessibilityCheck,\"tomorrow\"",
        "numberOfExpectedUsers,{}"
    })
    void aValueOfTheWrongKindNextToAGoodOne(String name, String value) {
        assertRefused(localAdmin.patchGeneral(usage, "\"localCallName\":\"lost\",\"" + name + "\":" + value))
                .body("violations.pointer", hasItem("/general/" + name));
    }

    @Test
    void aTextThatIsTooLong() {
        assertRefused(localAdmin.patchGeneral(usage, "\"notes\":\"" + "x".repeat(20_001) + "\""))
                .body("violations.pointer", hasItem("/general/notes"));
    }

    @Test
    void aBodyThatIsTooLarge() {
        String body = "{\"general\":{\"notes\":\"" + "x".repeat(1_100_000) + "\"}}";

        given().auth()
                .oauth2(localAdmin.token())
                .contentType("application/json")
                .body(body)
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(413);
        assertNothingStored();
    }

    @Test
    void moreThanAUsageMayHold() {
        String reference = "{\"title\":\"t\",\"url\":\"" + "x".repeat(1_990) + "\"},";
        String references = reference.repeat(110);

        assertRefused(localAdmin.patch(
                usage, "{\"externalReferences\":[" + references.substring(0, references.length() - 1) + "]}"));
    }

    @Test
    void aMediaTypeThatIsNotJson() {
        localAdmin
                .request()
                .contentType("text/plain")
                .body("{}")
                .patch(Api.USAGES + "/" + usage)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "pageSize=0,pageSize",
        "pageSize=251,pageSize",
        "pageSize=many,pageSize",
        "organizationUuid=x,organizationUuid",
        "systemUuid=00000000-0000-0000-0000-000000000000,systemUuid",
        "changedSinceGtEq=yesterday,changedSinceGtEq",
        "orderByProperty=Colour,orderByProperty"
    })
    void aQueryThatCannotBeAnswered(String query, String parameter) {
        localAdmin.get(Api.USAGES + "?" + query).statusCode(400).body("violations[0].pointer", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "{},/systemUuid",
        "'{\"systemUuid\":\"x\",\"organizationUuid\":\"y\"}',/systemUuid",
        "'{\"systemUuid\":null}',/systemUuid"
    })
    void aCreationThatDoesNotSayOfWhat(String body, String pointer) {
        localAdmin.post(Api.USAGES, body).statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    @Test
    void aCreationInAnUnknownOrganisationOrOfAnUnknownSystem() {
        Api.secretariat()
                .use(UUID.randomUUID(), Api.system(), "")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/organizationUuid"));
        Api.secretariat()
                .use(stage.company(), Api.system(), "")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/organizationUuid"));
        localAdmin
                .use(municipality, UUID.randomUUID(), "")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/systemUuid"));
    }

    @Test
    void anotherMunicipalitysRecordIsNeitherReadNorWritten() {
        Api other = Api.localAdmin(stage.municipality());

        other.read(usage).statusCode(403).contentType("application/problem+json");
        other.patchGeneral(usage, "\"notes\":\"theirs\"").statusCode(403);
        other.patch(usage, "{}").statusCode(403);
        other.put(usage, "{}").statusCode(403);
        other.delete(usage).statusCode(403);
        other.use(municipality, Api.system(), "").statusCode(403);
        assertNothingStored();
    }

    static Stream<TokenBuilder> badTokens() {
        return Stream.of(
                Tokens.account("a").globalRole("global-admin").expired(),
                Tokens.account("a").globalRole("global-admin").unsigned(),
                Tokens.account("a").globalRole("global-admin").signedByStranger(),
                Tokens.account("a").globalRole("global-admin").audience("elsewhere"),
                Tokens.account("a").globalRole("global-admin").issuer("https://elsewhere.example"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotValidHere(TokenBuilder token) {
        Api api = new Api(token.token());

        api.read(usage).statusCode(401);
        api.patchGeneral(usage, "\"notes\":\"theirs\"").statusCode(401);
        assertNothingStored();
    }

    @Test
    void noTokenAtAll() {
        given().get(Api.USAGES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("/problems/not-authenticated"));
    }

    @Test
    void aPersonsAccountUsedAsApiAccountIsNoSupplier() {
        UUID supplier = UUID.randomUUID();
        stage.grant(municipality, supplier);
        UUID account = stage.person(stage.municipality(), "reader");
        Api person = new Api(Tokens.account(account, "p").supplier(supplier).token());

        person.patchGeneral(usage, "\"containsAITechnology\":\"Yes\"").statusCode(403);
    }

    private ValidatableResponse assertRefused(ValidatableResponse response) {
        response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"));
        assertNothingStored();
        return response;
    }

    private void assertNothingStored() {
        localAdmin
                .read(usage)
                .statusCode(200)
                .body("general.notes", nullValue())
                .body("general.localCallName", nullValue())
                .body("externalReferences.size()", is(0));
    }
}
