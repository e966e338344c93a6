package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.platform.problem.RefusedWrite;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Counts what the gate decides, by outcome and by field key. What is judged and then not committed is counted too. The
 * keys are those of the services' own descriptions, so their number is bounded by the code, not by what callers send.
 */
@Singleton
class DecisionCounters {
    private static final String NO_KEY = "none";

    private record Judged(String outcome, String field) {}

    private final MeterRegistry meters;
    private final Map<String, Counter> writes = new ConcurrentHashMap<>();
    private final Map<Judged, Counter> fields = new ConcurrentHashMap<>();

    DecisionCounters(MeterRegistry meters) {
        this.meters = meters;
        Set.of("allowed", "overridden", "no-right", "locked").forEach(this::write);
    }

    /** Of a locked write only the fields that are locked count: the others were not what it failed by. */
    void count(WriteDecision decision, RefusedWrite write) {
        switch (decision) {
            case WriteDecision.Allowed allowed -> count(allowed.override() ? "overridden" : "allowed", keys(write));
            case WriteDecision.NoRight noRight -> count("no-right", keys(write));
            case WriteDecision.Locked locked ->
                count("locked", locked.locks().stream().map(FieldLock::key).collect(Collectors.toSet()));
        }
    }

    private void count(String outcome, Set<String> keys) {
        write(outcome).increment();
        keys.forEach(key -> field(new Judged(outcome, key)).increment());
    }

    private static Set<String> keys(RefusedWrite write) {
        return write.changes().stream()
                .map(change -> Objects.requireNonNullElse(change.key(), NO_KEY))
                .collect(Collectors.toSet());
    }

    private Counter write(String outcome) {
        return writes.computeIfAbsent(outcome, o -> Counter.builder(Meters.WRITES)
                .description("Writes that were judged")
                .tag(Meters.OUTCOME, o)
                .register(meters));
    }

    private Counter field(Judged judged) {
        return fields.computeIfAbsent(judged, j -> Counter.builder(Meters.DECISIONS)
                .description("Fields of writes that were judged")
                .tag(Meters.OUTCOME, j.outcome())
                .tag(Meters.FIELD, j.field())
                .register(meters));
    }
}
