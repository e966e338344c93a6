package dk.feltlaas.gdpr.lock;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events come again and in the wrong order. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class GrantEventsIT {
    @Inject
    Stage stage;

    @Inject
    LockStates locks;

    @Test
    void replayedDuplicatedAndReorderedGrantEventsChangeNothing() {
        var municipality = stage.municipality();
        var company = stage.company("Trygt ISMS A/S", "25063864");
        var open = new LockState(municipality, 2, Set.of(), List.of());
        var again = Stage.state(municipality, 3, company, Stage.PACKAGE);

        stage.send("activated", EventTypes.GRANT_ACTIVATED, again);
        stage.send("revoked", EventTypes.GRANT_REVOKED, open);
        stage.send("activated", EventTypes.GRANT_ACTIVATED, again);
        var first = Stage.state(municipality, 1, company, Stage.PACKAGE);
        stage.awaitApplied(stage.send("activated", EventTypes.GRANT_ACTIVATED, first));

        assertThat(locks.find(municipality), equalTo(again));
        assertThat(acknowledged(municipality), contains(3L));
        var editor = new Api(Tokens.editor(municipality));
        editor.registration(municipality, "\"oversight\":{\"isOversightCompleted\":\"Yes\"}")
                .statusCode(403);
    }

    @Test
    void anOlderUsageEventDoesNotBringADeletedUsageBack() {
        var municipality = stage.municipality();
        var usage = Ids.next();
        var system = Ids.next();
        stage.usage(new UsageState(usage, municipality, system, "KMD Nexus", true, true, Set.of(), 5));

        stage.awaitApplied(
                stage.send(new UsageState(usage, municipality, system, "KMD Nexus", true, false, Set.of(), 4)));

        var editor = new Api(Tokens.editor(municipality));
        editor.registration(municipality, "\"systemUsageUuids\":[\"" + usage + "\"]")
                .statusCode(400);
        editor.profile(usage, municipality).statusCode(404);
    }

    private List<Long> acknowledged(UUID municipality) {
        return stage.events(Topic.LOCK_ACKS, municipality + ":gdpr-service", 1).stream()
                .map(ack -> ack.data(LockAck.class).epoch())
                .toList();
    }
}
