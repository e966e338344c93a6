package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.faults.Deed.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Remembers every answer. Use from any thread. */
final class Model {
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final Map<Office, Long> lastDone = new ConcurrentHashMap<>();
    private final AtomicLong longestSilence = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    void remember(Deed deed) {
        deeds.add(deed);
        if (deed.is(Outcome.ACKNOWLEDGED)) {
            long now = System.nanoTime();
            Long before = lastDone.put(deed.office(), now);
            if (before != null) {
                longestSilence.accumulateAndGet(now - before, Math::max);
            }
        }
    }

    void read() {
        reads.incrementAndGet();
    }

    /** Somebody saw what is not theirs. */
    void leak(String what) {
        leaks.add(what);
    }

    /** Somebody did not see what was acknowledged to them. */
    void lost(String what) {
        lost.add(what);
    }

    /** A service did not know what to say. */
    void failed(String what) {
        failed.add(what);
    }

    List<String> failed() {
        return List.copyOf(failed);
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    List<Deed> deeds(Office office) {
        return deeds.stream().filter(deed -> deed.office() == office).toList();
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }

    List<String> lost() {
        return List.copyOf(lost);
    }

    long reads() {
        return reads.get();
    }

    Map<Outcome, Long> outcomes() {
        return deeds.stream().collect(Collectors.groupingBy(Deed::outcome, Collectors.counting()));
    }

    /** The longest time an office waited for something of its own to be done since this was asked last. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence.getAndSet(0));
    }

    long acknowledged(Office office) {
        return deeds(office).stream()
                .filter(deed -> deed.is(Outcome.ACKNOWLEDGED))
                .count();
    }
}
