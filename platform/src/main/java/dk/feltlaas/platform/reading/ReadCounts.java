package dk.feltlaas.platform.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads that are not recorded yet. For any number of threads; no read is lost or counted twice between them. */
final class ReadCounts {
    private final ConcurrentHashMap<ReadKey, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicInteger sums = new AtomicInteger();

    void add(ReadKey key, UUID system, long records, Instant at) {
        tallies.compute(key, (same, known) -> {
            Tally tally = known == null ? new Tally() : known;
            if (tally.add(system, records, at)) {
                sums.incrementAndGet();
            }
            return tally;
        });
    }

    /** How many sums are held, one for each key and system. */
    int size() {
        return sums.get();
    }

    /** Whether something of an hour before that one is held. */
    boolean beginBefore(Instant hour) {
        return tallies.keySet().stream().anyMatch(key -> key.hour().isBefore(hour));
    }

    List<ReadKey> keys() {
        return List.copyOf(tallies.keySet());
    }

    /** Hands over what is known of that key, which begins at zero again; empty when that is nothing. */
    Optional<Tally> take(ReadKey key) {
        Optional<Tally> taken = Optional.ofNullable(tallies.remove(key));
        taken.ifPresent(tally -> sums.addAndGet(-tally.bySystem().size()));
        return taken;
    }

    /** Undoes a taking, whatever was added meanwhile. */
    void giveBack(ReadKey key, Tally tally) {
        tally.bySystem().forEach((system, records) -> add(key, system, records, tally.last()));
    }
}
