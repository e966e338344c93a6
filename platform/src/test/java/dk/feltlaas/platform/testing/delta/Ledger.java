package dk.feltlaas.platform.testing.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What writers did and when, as seen from outside: a write commits at some time between its request and its answer. So
 * of two writes of which one was answered before the other was begun, the order of commits is known. For any threads.
 */
public final class Ledger {
    private record Deed(Seen seen, long begun, long ended) {}

    private final Map<Instant, Deed> writes = new ConcurrentHashMap<>();
    private final Map<UUID, Deed> deletions = new ConcurrentHashMap<>();

    /**
     * Carries out a write and notes its answer.
     *
     * @param write answers nothing when nothing was written
     */
    public Optional<Seen> write(Supplier<Optional<Seen>> write) {
        long begun = System.nanoTime();
        Optional<Seen> written = write.get();
        long ended = System.nanoTime();
        written.ifPresent(seen -> {
            Deed before = writes.put(seen.stamp(), new Deed(seen, begun, ended));
            assertEquals(null, before, "another change with the stamp of " + seen);
        });
        return written;
    }

    /**
     * Carries out a deletion.
     *
     * @param delete answers false when there was nothing to delete
     */
    public void delete(UUID record, BooleanSupplier delete) {
        long begun = System.nanoTime();
        if (delete.getAsBoolean()) {
            deletions.put(record, new Deed(new Seen(record, null, null), begun, System.nanoTime()));
        }
    }

    /** Notes a deletion that is about to be told of, and takes effect some time later. */
    public void announce(UUID record) {
        deletions.put(record, new Deed(new Seen(record, null, null), System.nanoTime(), Long.MAX_VALUE));
    }

    public int changes() {
        return writes.size();
    }

    public Set<UUID> deleted() {
        return Set.copyOf(deletions.keySet());
    }

    /** No change has a later stamp than one that was begun after it had been answered. */
    public void assertStampsRiseInCommitOrder() {
        assertInOrder(writes.values().stream()
                .sorted(Comparator.comparing(deed -> deed.seen().stamp())));
    }

    /** Whoever saw a change saw it as its writer was answered. */
    public void assertToldTruly(List<Seen> seen) {
        for (Seen one : seen) {
            Deed deed = writes.get(one.stamp());
            if (deed != null) {
                assertEquals(deed.seen(), one);
            }
        }
    }

    /** The feed has exactly the deletions of these ledgers, once each, in the order of their commits. */
    public static void assertDeletions(List<Ledger> ledgers, List<Seen> feed) {
        Map<UUID, Deed> deeds = new ConcurrentHashMap<>();
        ledgers.forEach(ledger -> deeds.putAll(ledger.deletions));
        assertEquals(deeds.keySet(), feed.stream().map(Seen::record).collect(Collectors.toSet()));
        assertEquals(deeds.size(), feed.size());
        assertInOrder(feed.stream().map(Seen::record).map(deeds::get));
    }

    private static void assertInOrder(Stream<Deed> byStamp) {
        var latest = new Object() {
            Deed begun;
        };
        byStamp.forEachOrdered(deed -> {
            if (latest.begun == null || latest.begun.begun() < deed.begun()) {
                latest.begun = deed;
            }
            assertTrue(latest.begun.begun() <= deed.ended(), () -> "%s was over when %s was begun"
                    .formatted(deed.seen(), latest.begun.seen()));
        });
    }
}
