package dk.feltlaas.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The streams that stopped at an event Kafka refused: each waits longer after every failure, the others go on. */
final class HeldStreams {
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final long longestMillis;
    private final Map<String, Hold> holds = new HashMap<>();

    HeldStreams(Duration longest) {
        this.longestMillis = longest.toMillis();
    }

    /** Streams that are not to be tried now. */
    Set<String> resting(long nowMillis) {
        Set<String> resting = new HashSet<>();
        holds.forEach((stream, hold) -> {
            if (hold.untilMillis > nowMillis) {
                resting.add(stream);
            }
        });
        return resting;
    }

    /** Streams that failed and have not succeeded since. */
    Set<String> all() {
        return Set.copyOf(holds.keySet());
    }

    void failed(Collection<String> streams, long nowMillis) {
        for (String stream : streams) {
            Hold former = holds.get(stream);
            long pause = former == null ? FIRST_PAUSE_MILLIS : Math.min(longestMillis, former.pauseMillis * 2);
            holds.put(stream, new Hold(pause, nowMillis + pause));
        }
    }

    void succeeded(Collection<String> streams) {
        streams.forEach(holds::remove);
    }

    private record Hold(long pauseMillis, long untilMillis) {}
}
