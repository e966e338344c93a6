package dk.feltlaas.gdpr.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.gdpr.testing.BusyMunicipality;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.delta.Copy;
import dk.feltlaas.platform.testing.delta.Ledger;
import dk.feltlaas.platform.testing.delta.Rush;
import dk.feltlaas.platform.testing.delta.Walk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Clients that walk the changes of registrations end up with what there is, whatever is written beside them, and every
 * deletion is announced once. How long it goes on is {@link Rush#LENGTH}.
 */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class DeltaIT {
    private static final int MUNICIPALITIES = 3;
    private static final int WRITERS = 8;
    private static final int READERS_OF_EACH = 2;

    @Inject
    Stage stage;

    /** A client of one municipality. */
    private record Reader(BusyMunicipality municipality, Copy copy) {}

    @Test
    void everyReaderSeesEveryChangeAndEveryDeletionIsAnnouncedOnce() throws Exception {
        var municipalities = Stream.generate(() -> new BusyMunicipality(stage))
                .limit(MUNICIPALITIES)
                .toList();
        var readers = municipalities.stream()
                .flatMap(one -> Stream.generate(() -> reader(one)).limit(READERS_OF_EACH))
                .toList();

        var steps = new ArrayList<Runnable>();
        readers.forEach(reader -> steps.add(reader.copy()::goOn));
        Stream.generate(() -> (Runnable) () -> any(municipalities).write())
                .limit(WRITERS)
                .forEach(steps::add);
        Rush.of(steps);

        readers.forEach(DeltaIT::assertKnowsEverything);
        var ledgers = municipalities.stream().map(BusyMunicipality::ledger).toList();
        ledgers.forEach(Ledger::assertStampsRiseInCommitOrder);
        ledgers.forEach(DeltaIT::assertAnnounced);
        var changes = ledgers.stream().mapToInt(Ledger::changes).sum();
        System.out.printf("%d changes%n", changes);
        assertTrue(changes > 10 * WRITERS, () -> "only " + changes + " changes were made");
    }

    /** Of registrations that are gone a client hears in the deletion feed, which is registry-service's. */
    private static void assertKnowsEverything(Reader reader) {
        var ledger = reader.municipality().ledger();
        while (reader.copy().goOn()) {
            // until there is nothing new
        }
        var known = new HashMap<>(reader.copy().records());
        known.keySet().removeAll(ledger.deleted());
        assertEquals(reader.municipality().truth(), known);
        ledger.assertToldTruly(reader.copy().seen());
    }

    private static void assertAnnounced(Ledger ledger) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertEquals(ledger.deleted().stream().sorted().toList(), announced(ledger)));
    }

    private static List<UUID> announced(Ledger ledger) {
        return KafkaTopics.ofThisTest().events(Topic.REGISTRATIONS).stream()
                .map(event -> event.data(RegistrationDeleted.class).uuid())
                .filter(ledger.deleted()::contains)
                .sorted()
                .toList();
    }

    private static Reader reader(BusyMunicipality municipality) {
        var changes = new Walk(municipality::changes, Instant.EPOCH);
        var noDeletions = new Walk(since -> List.of(), Instant.EPOCH);
        return new Reader(municipality, new Copy(changes, noDeletions));
    }

    private static <T> T any(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
