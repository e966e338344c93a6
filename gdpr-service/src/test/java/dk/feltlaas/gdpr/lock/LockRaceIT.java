package dk.feltlaas.gdpr.lock;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Municipal people write two locked fields while those are locked (odd epochs) and unlocked again (even ones). */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class LockRaceIT {
    private static final int EPOCHS = 40;
    private static final int WRITERS = 4;

    @Inject
    Stage stage;

    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private UUID municipality;
    private UUID company;
    private UUID registration;
    private UUID usage;
    private Api editor;

    @BeforeEach
    void aMunicipality() {
        municipality = stage.municipality();
        company = stage.company("Trygt ISMS A/S", "25063864");
        editor = new Api(Tokens.editor(municipality));
        registration = editor.registration(municipality);
        usage = stage.usage(municipality, "KMD Nexus");
    }

    @Test
    void noWriteJudgedUnderAnOldEpochCommitsAfterTheNewOneIsInForce() throws Exception {
        var running = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (var number = 0; number < WRITERS; number++) {
                var onProfile = number % 2 == 0;
                writers.add(pool.submit(() -> writeWhile(running, onProfile)));
            }
            for (var epoch = 1; epoch <= EPOCHS; epoch++) {
                stage.send("changed", EventTypes.CONTROL_STATES_CHANGED, state(epoch));
            }
            stage.awaitEpoch(municipality, EPOCHS);
            running.set(false);
            for (var writer : writers) {
                writer.get();
            }
        }

        var accepted = acceptedEntries();
        assertThat(accepted, not(empty()));
        assertThat(breaches(accepted, appliedAt()), empty());
    }

    private LockState state(int epoch) {
        return epoch % 2 == 1
                ? Stage.state(municipality, epoch, company, Stage.PACKAGE)
                : new LockState(municipality, epoch, Set.of(), List.of());
    }

    private void writeWhile(AtomicBoolean running, boolean onProfile) {
        for (var turn = 0; running.get(); turn++) {
            var value = turn % 2 == 0 ? "Yes" : "No";
            var answer = onProfile
                    ? editor.patchProfile(
                            usage, municipality, "{\"general\":{\"isBusinessCritical\":\"" + value + "\"}}")
                    : editor.patch(registration, "{\"oversight\":{\"isOversightCompleted\":\"" + value + "\"}}");
            answers.add(answer.extract().statusCode());
        }
    }

    /**
     * An entry's time is taken while its write holds the lock row, an acknowledgement's after the row was taken from all
     * writers: a write that outlived its epoch would be later than the next acknowledgement.
     */
    private static List<AuditEntry> breaches(List<AuditEntry> accepted, Map<Long, Instant> appliedAt) {
        return accepted.stream()
                .filter(entry -> entry.epoch() % 2 == 1
                        || entry.time().isBefore(appliedAt.getOrDefault(entry.epoch(), Instant.MIN))
                        || entry.time().isAfter(appliedAt.getOrDefault(entry.epoch() + 1, Instant.MAX)))
                .toList();
    }

    private List<AuditEntry> acceptedEntries() {
        assertThat(answers.stream().filter(status -> status == 403).toList(), not(empty()));
        assertThat(
                answers.stream()
                        .filter(status -> status != 200 && status != 403)
                        .toList(),
                empty());
        return stage.auditOf(municipality).stream()
                .filter(entry -> entry.decision().equals(AuditEntry.ACCEPTED))
                .filter(entry -> !entry.entity().id().equals(registration)
                        || entry.action().equals("update"))
                .toList();
    }

    private Map<Long, Instant> appliedAt() {
        var acks = stage.events(Topic.LOCK_ACKS, municipality + ":gdpr-service", EPOCHS);
        assertThat(acks, hasSize(EPOCHS));
        return acks.stream()
                .map(event -> event.data(LockAck.class))
                .collect(Collectors.toMap(LockAck::epoch, LockAck::appliedAt));
    }
}
