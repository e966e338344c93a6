package dk.feltlaas.registry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.platform.testing.delta.BareApi;
import dk.feltlaas.platform.testing.delta.Copy;
import dk.feltlaas.platform.testing.delta.Ledger;
import dk.feltlaas.platform.testing.delta.Rush;
import dk.feltlaas.platform.testing.delta.Walk;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.BusyMunicipality;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Clients that walk changes and deletions end up with what there is, whatever is written beside them. How long it goes
 * on is {@link Rush#LENGTH}.
 */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class DeltaIT {
    private static final int MUNICIPALITIES = 3;
    private static final int SYSTEMS = 12;
    private static final int WRITERS = 8;
    private static final int READERS_OF_EACH = 2;

    @Inject
    Stage stage;

    /** A client of one municipality. */
    private record Reader(BusyMunicipality municipality, Copy copy) {}

    @Test
    void everyReaderSeesEveryChangeAndEveryDeletionOnce() throws Exception {
        Instant begin = Instant.now();
        List<UUID> systems = Stream.generate(Api::system).limit(SYSTEMS).toList();
        List<BusyMunicipality> municipalities = Stream.generate(() -> new BusyMunicipality(stage, systems))
                .limit(MUNICIPALITIES)
                .toList();
        List<Reader> readers = municipalities.stream()
                .flatMap(one -> Stream.generate(() -> reader(one, begin)).limit(READERS_OF_EACH))
                .toList();
        Copy ofAll = deletionsOnly(Tokens.globalAdmin(), begin);
        Copy ofSupplier = deletionsOnly(supplierOf(municipalities), begin);

        List<Runnable> steps = new ArrayList<>(List.of(ofAll::goOn, ofSupplier::goOn));
        readers.forEach(reader -> steps.add(reader.copy()::goOn));
        Stream.generate(() -> (Runnable) () -> any(municipalities).write())
                .limit(WRITERS)
                .forEach(steps::add);
        Rush.of(steps);

        readers.forEach(DeltaIT::assertKnowsEverything);
        List<Ledger> ledgers =
                municipalities.stream().map(BusyMunicipality::ledger).toList();
        for (Copy copy : List.of(ofAll, ofSupplier)) {
            await(copy, () -> Ledger.assertDeletions(ledgers, copy.gone()));
        }
        ledgers.forEach(Ledger::assertStampsRiseInCommitOrder);
        int changes = ledgers.stream().mapToInt(Ledger::changes).sum();
        System.out.printf("%d changes, %d deletions%n", changes, ofAll.gone().size());
        assertTrue(changes > 10 * WRITERS, () -> "only " + changes + " changes were made");
    }

    private static void assertKnowsEverything(Reader reader) {
        Ledger ledger = reader.municipality().ledger();
        await(reader.copy(), () -> {
            assertEquals(reader.municipality().truth(), reader.copy().records());
            Ledger.assertDeletions(List.of(ledger), reader.copy().gone());
        });
        ledger.assertToldTruly(reader.copy().seen());
    }

    /** Deletions of registrations may still be on their way here. */
    private static void await(Copy copy, Runnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            copy.goOn();
            holds.run();
        });
    }

    private static Reader reader(BusyMunicipality municipality, Instant begin) {
        return new Reader(
                municipality,
                new Copy(new Walk(municipality::changes, begin), new Walk(municipality::deletions, begin)));
    }

    private static Copy deletionsOnly(String token, Instant begin) {
        BareApi api = new BareApi(token);
        return new Copy(
                new Walk(since -> List.of(), begin), new Walk(since -> BusyMunicipality.deletions(api, since), begin));
    }

    private String supplierOf(List<BusyMunicipality> municipalities) {
        UUID supplier = stage.company();
        municipalities.forEach(municipality -> stage.grant(municipality.uuid(), supplier));
        return Tokens.supplierApi(supplier);
    }

    private static <T> T any(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
