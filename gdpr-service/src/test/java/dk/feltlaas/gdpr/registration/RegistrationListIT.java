package dk.feltlaas.gdpr.registration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class RegistrationListIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private Api editor;

    @BeforeEach
    void threeRegistrations() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
        List.of("Børn", "Affald", "Cykler")
                .forEach(name -> editor.create(municipality, name).statusCode(201));
    }

    @Test
    void case53_pagesAreContiguousAndDoNotOverlap() {
        list("pageSize=2").body("name", contains("Børn", "Affald"));
        list("PageSize=2&PAGE=1").body("name", contains("Cykler"));
        list("pageSize=2&page=2").body("", empty());
        editor.get(Api.REGISTRATIONS + "?pageSize=251").statusCode(400);
        editor.get(Api.REGISTRATIONS + "?page=-1").statusCode(400);
    }

    @Test
    void case53_changedSinceComesInTheOrderOfTheStamps() {
        var first = UUID.fromString(list("nameEquals=børn").extract().path("[0].uuid"));
        var stamp = list("nameEquals=Affald").extract().<String>path("[0].lastModified");
        editor.patch(first, "{\"general\":{\"dataResponsibleRemark\":\"Nyt\"}}").statusCode(200);

        list("changedSinceGtEq=" + stamp).body("name", contains("Affald", "Cykler", "Børn"));
        list("orderByProperty=LastChanged").body("name", contains("Affald", "Cykler", "Børn"));
        List<String> stamps = list("changedSinceGtEq=2020-01-01").extract().path("lastModified");
        assertThat(stamps.stream().sorted().toList(), equalTo(stamps));
    }

    @Test
    void namesAreSortedAndSearched() {
        list("orderByProperty=name").body("name", contains("Affald", "Børn", "Cykler"));
        list("nameContains=YK").body("name", contains("Cykler"));
        list("nameEquals=affald").body("name", contains("Affald"));
        editor.get(Api.REGISTRATIONS + "?orderByProperty=Size").statusCode(400);
    }

    @Test
    void processorsAndAgreementsAreFiltersToo() {
        var processor = stage.company("Databehandler A/S", "10403782");
        var subProcessor = stage.company("Underdatabehandler A/S", "25063864");
        var system = UUID.randomUUID();
        var usage = UUID.randomUUID();
        stage.usage(new UsageState(usage, municipality, system, "Acadre", true, false, Set.of(), 1));
        var found = UUID.fromString(list("nameEquals=Børn").extract().path("[0].uuid"));
        editor.patch(found, """
                        {"systemUsageUuids":["%s"],"general":{"isAgreementConcluded":"Yes","dataProcessorUuids":["%s"],
                         "hasSubDataProcessors":"Yes","subDataProcessors":[{"dataProcessorOrganizationUuid":"%s"}]}}""".formatted(usage, processor, subProcessor)).statusCode(200);

        list("dataProcessorUuid=" + processor).body("name", contains("Børn"));
        list("subDataProcessorUuid=" + subProcessor).body("name", contains("Børn"));
        list("systemUuid=" + system).body("name", contains("Børn"));
        list("agreementConcluded=true").body("name", contains("Børn"));
        list("agreementConcluded=false").body("name", containsInAnyOrder("Affald", "Cykler"));
        list("dataProcessorUuid=" + subProcessor).body("", empty());
        editor.get(Api.REGISTRATIONS + "?agreementConcluded=maybe").statusCode(400);
    }

    @Test
    void aSecretariatSeesAllAndAStrangerNone() {
        new Api(Tokens.globalAdmin())
                .get(Api.REGISTRATIONS + "?organizationUuid=" + municipality)
                .body("name", contains("Børn", "Affald", "Cykler"));
        new Api(Tokens.account("ingen").token())
                .get(Api.REGISTRATIONS)
                .statusCode(200)
                .body("", empty());
    }

    private ValidatableResponse list(String query) {
        return editor.get(Api.REGISTRATIONS + "?organizationUuid=" + municipality + "&" + query)
                .statusCode(200);
    }
}
