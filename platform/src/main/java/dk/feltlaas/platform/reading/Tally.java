package dk.feltlaas.platform.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The reads of one {@link ReadKey} by system. Used by one thread at a time. */
final class Tally {
    private final Map<UUID, Long> bySystem = new HashMap<>();
    private Instant last = Instant.MIN;

    /** Adds reads; true when they are the first of that system. A null system is one of its own. */
    boolean add(UUID system, long records, Instant at) {
        last = at.isAfter(last) ? at : last;
        return bySystem.merge(system, records, Long::sum) == records;
    }

    Map<UUID, Long> bySystem() {
        return bySystem;
    }

    /** When the last of them happened. */
    Instant last() {
        return last;
    }
}
