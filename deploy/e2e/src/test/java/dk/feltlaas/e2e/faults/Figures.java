package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.faults.Deed.Outcome;
import dk.feltlaas.e2e.run.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all rounds together came to. */
final class Figures {
    private final Map<Outcome, Long> writes = new EnumMap<>(Outcome.class);
    private final Map<String, List<Double>> waits = new TreeMap<>();
    private long reads;

    void add(Fault fault, Duration wait) {
        waits.computeIfAbsent(fault.kind(), any -> new ArrayList<>()).add(wait.toMillis() / 1000.0);
    }

    void add(Model model) {
        model.outcomes().forEach((outcome, count) -> writes.merge(outcome, count, Long::sum));
        reads += model.reads();
    }

    void tell(Report report) {
        report.line(
                "%d writes: %s; %d reads",
                writes.values().stream().mapToLong(one -> one).sum(), writes, reads);
        waits.forEach((kind, seconds) -> {
            seconds.sort(null);
            report.line(
                    "%-18s %3d times; an office waited %.1f s in the middle, %.1f s at most",
                    kind, seconds.size(), seconds.get(seconds.size() / 2), seconds.getLast());
        });
    }
}
