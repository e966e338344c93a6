package dk.feltlaas.platform.lock;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.ScratchDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes and a grant that changes the same municipality's locks pass one at a time and in the order they came. */
class LockTurnIT {
    private final ScratchDatabase database = new ScratchDatabase(Infrastructure.shared(), "locks");
    private final LockStates states = new LockStates(
            database.dataSource(),
            new ObjectMapper().registerModule(new JavaTimeModule()),
            Clock.systemUTC(),
            database.registry());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch firstWriteMayEnd = new CountDownLatch(1);
    private final UUID municipality = Ids.next();

    @BeforeEach
    void aMunicipalityWrittenToBefore() {
        inTransaction(() -> states.forWrite(municipality)).join();
    }

    @AfterEach
    void close() {
        firstWriteMayEnd.countDown();
        threads.close();
        database.close();
    }

    @Test
    void aWriteThatComesAfterAGrantIsJudgedUnderItThoughAnEarlierWriteStillRuns() {
        var earlier = inTransaction(() -> {
            long epoch = states.forWrite(municipality).epoch();
            awaitLatch();
            return epoch;
        });
        awaitHolders(1);
        var grant = inTransaction(() -> states.replaceIfNewer(new LockState(municipality, 1, Set.of(), List.of())));
        awaitWaiters(1);

        var later = inTransaction(() -> states.forWrite(municipality).epoch());

        awaitWaiters(2);
        assertFalse(grant.isDone());
        firstWriteMayEnd.countDown();
        assertEquals(0, earlier.join());
        assertEquals(true, grant.join());
        assertEquals(1, later.join());
    }

    @Test
    void writesOfOneMunicipalityDoNotWaitForEachOther() {
        var earlier = inTransaction(() -> {
            long epoch = states.forWrite(municipality).epoch();
            awaitLatch();
            return epoch;
        });
        awaitHolders(1);

        assertEquals(
                0, inTransaction(() -> states.forWrite(municipality).epoch()).join());
        assertFalse(earlier.isDone());
    }

    private <T> CompletableFuture<T> inTransaction(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var result = new CompletableFuture<T>();
                    database.inTransaction(() -> result.complete(work.get()));
                    return result.join();
                },
                threads);
    }

    private void awaitLatch() {
        try {
            firstWriteMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitHolders(int count) {
        await().until(() -> turns(true) == count);
    }

    private void awaitWaiters(int count) {
        await().until(() -> turns(false) == count);
    }

    /** Counted from outside the pool's transactions: how many hold this municipality's turn, or wait for it. */
    private long turns(boolean granted) {
        return database.number("select count(*) from pg_locks where locktype = 'advisory' and granted = " + granted
                + " and (classid::bigint << 32 | objid::bigint) = hashtextextended('" + municipality + "', 1)");
    }
}
