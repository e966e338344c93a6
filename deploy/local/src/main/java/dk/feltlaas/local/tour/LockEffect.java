package dk.feltlaas.local.tour;

import java.time.Duration;
import java.util.SortedMap;
import java.util.stream.Collectors;

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
                        .map(one -> "in %s after %d ms"
                                .formatted(one.getKey(), one.getValue().toMillis()))
                        .collect(Collectors.joining(", "))
                + "; supplier-service could tell after " + known.toMillis() + " ms";
    }

    /** When the last service applied it. */
    Duration everywhere() {
        return inService.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
