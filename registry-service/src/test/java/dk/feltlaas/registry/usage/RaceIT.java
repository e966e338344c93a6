package dk.feltlaas.registry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.registry.testing.Api;
import dk.feltlaas.registry.testing.CommitOrder;
import dk.feltlaas.registry.testing.GdprStandIn;
import dk.feltlaas.registry.testing.Stage;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A lock that has taken effect is absolute, whatever is under way while it does. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@WithTestResource(GdprStandIn.class)
class RaceIT {
    private static final int EPOCHS = 60;
    private static final int WRITERS_A_SIDE = 6;

    @Inject
    Stage stage;

    @Inject
    LockStates locks;

    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void noWriteJudgedUnderAnOlderEpochCommitsAfterANewerOneIsInForce() throws Exception {
        UUID municipality = stage.municipality();
        UUID supplier = Ids.next();
        Api localAdmin = Api.localAdmin(municipality);
        List<UUID> usages = Stream.generate(() -> localAdmin.usage(municipality))
                .limit(WRITERS_A_SIDE)
                .toList();
        AtomicBoolean over = new AtomicBoolean();

        try (CommitOrder order = CommitOrder.watch();
                ExecutorService writers = Executors.newFixedThreadPool(2 * WRITERS_A_SIDE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS_A_SIDE; i++) {
                UUID usage = usages.get(i);
                running.add(writers.submit(() -> write(localAdmin, usage, over)));
                running.add(writers.submit(() -> write(Api.supplier(supplier), usage, over)));
            }
            changeLocks(municipality, supplier);
            over.set(true);
            for (Future<?> writer : running) {
                finished(writer);
            }

            assertTrue(refused.get() > EPOCHS, "refused only " + refused);
            assertEquals(EPOCHS, order.epochsInForce(municipality));
            assertTrue(order.acceptedWrites(municipality) > EPOCHS, "too few writes to have raced");
            assertEquals(List.of(), order.writesThatCommittedTooLate(municipality));
        }
    }

    private void changeLocks(UUID municipality, UUID supplier) {
        for (long epoch = 1; epoch <= EPOCHS; epoch++) {
            long next = epoch;
            if (epoch % 2 == 1) {
                stage.send(
                        EventTypes.GRANT_ACTIVATED, Stage.locked(municipality, epoch, supplier, ControlState.SUPPLIER));
            } else {
                stage.send(EventTypes.GRANT_REVOKED, new LockState(municipality, epoch, Set.of(), List.of()));
            }
            Stage.await(() -> locks.find(municipality).epoch() == next);
        }
    }

    private void write(Api api, UUID usage, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            // Each value differs from the one before, so that every accepted write leaves an entry.
            String ai = List.of("Yes", "No", "Undecided").get(i % 3);
            int status = api.patchGeneral(usage, "\"containsAITechnology\":\"" + ai + "\"")
                    .extract()
                    .statusCode();
            switch (status) {
                case 200 -> {}
                case 403 -> refused.incrementAndGet();
                default -> throw new AssertionError("answered " + status);
            }
        }
    }

    private static void finished(Future<?> writer) throws InterruptedException {
        try {
            writer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
