package dk.feltlaas.gdpr.profile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
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

/** What a role with write access on a usage, given in registry-service, means for the usage's GDPR profile. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class AssignedRoleIT {
    private static final String DPIA = "{\"gdpr\":{\"dpiaConducted\":\"%s\"}}";

    @Inject
    Stage stage;

    private UUID municipality;
    private UUID usage;
    private UUID person;
    private Api holder;

    @BeforeEach
    void aReaderWithARoleOnAUsage() {
        municipality = stage.municipality();
        usage = Ids.next();
        person = stage.person("anna@kommune.dk", municipality, "reader");
        holder = new Api(Tokens.account(person, "anna@kommune.dk")
                .member(municipality, "reader")
                .token());
        writers(1, person);
    }

    @Test
    void theHolderChangesTheProfileOfThatUsageAndOfNoOther() {
        patch("Yes").statusCode(200).body("profile.gdpr.dpiaConducted", equalTo("Yes"));

        holder.patchProfile(stage.usage(municipality, "Acadre"), municipality, DPIA.formatted("Yes"))
                .statusCode(403);
    }

    @Test
    void aRoleTakenAwayIsNoRightAnyMore() {
        patch("Yes").statusCode(200);

        writers(2);

        patch("No").statusCode(403).body("type", equalTo("/problems/not-permitted"));
        holder.profile(usage, municipality).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void whoLeavesTheMunicipalityLosesTheRightWithIt() {
        stage.account(new AccountState(person, "anna@kommune.dk", "person", null, true, Set.of(), List.of(), 2));

        patch("Yes").statusCode(403);
        holder.profile(usage, municipality).statusCode(403);
    }

    @Test
    void aRoleOpensNoLock() {
        stage.grant(municipality, stage.company("Trygt ISMS A/S", "25063864"));

        holder.patchProfile(usage, municipality, "{\"general\":{\"isBusinessCritical\":\"Yes\"}}")
                .statusCode(403)
                .body("fields.key", contains("ItSystemUsage.IsBusinessCritical"));
        patch("Yes").statusCode(200);
    }

    private ValidatableResponse patch(String conducted) {
        return holder.patchProfile(usage, municipality, DPIA.formatted(conducted));
    }

    private void writers(long version, UUID... accounts) {
        stage.awaitApplied(stage.send(
                new UsageState(usage, municipality, Ids.next(), "KMD Nexus", true, false, Set.of(accounts), version)));
    }
}
