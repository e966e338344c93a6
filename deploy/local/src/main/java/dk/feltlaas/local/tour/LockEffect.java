package dk.feltlaas.local.tour;

import java.time.Duration;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long after the answer to a grant or its revocation the change was in force.
 *
 * @param inService when each service applied it, by its own clock, which here is everybody's; zero when it was sooner
 *     than the answer arrived
 * @param known when supplier-service could tell that all of them had
 */
record LockEffect(SortedMap<String, Duration> inService, Duration known) {

    String told() {
        return inService.entrySet().stream()
                        .map(one -> "in " + one.getKey() + " " + moment(one.getValue()))
                        .collect(Collectors.joining(", "))
                + "; supplier-service could tell " + moment(known);
    }

    static String moment(Duration afterTheAnswer) {
        return afterTheAnswer.isZero() ? "before the answer" : afterTheAnswer.toMillis() + " ms after the answer";
    }

    /** When the last service applied it. */
    Duration everywhere() {
        return inService.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    static Duration median(Stream<Duration> durations) {
        var sorted = durations.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
