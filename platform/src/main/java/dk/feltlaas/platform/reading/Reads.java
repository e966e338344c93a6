package dk.feltlaas.platform.reading;

import dk.feltlaas.platform.audit.RequestScene;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.problem.NotReady;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Counts the records that are about to be answered, when the caller is a supplier's API account; nothing for everybody
 * else. Costs a look into a map a record. For any number of threads.
 */
@ApplicationScoped
public class Reads {
    private static final int RETRY_AFTER_SECONDS = 5;

    private final RequestScene scene;
    private final ReadRecorder recorder;
    private final Clock clock;

    Reads(RequestScene scene, ReadRecorder recorder, Clock clock) {
        this.scene = scene;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Counts one record.
     *
     * @param entityType as in the audit log, such as {@code ItSystemUsage}
     * @param system the system the record is about, or null
     * @throws NotReady when more reads wait to be recorded than may
     */
    public void counted(String entityType, UUID municipality, UUID system) {
        counted(entityType, List.of(entityType), one -> municipality, one -> system);
    }

    /** Counts as many records, each with its municipality and system, and returns them. */
    public <T> List<T> counted(
            String entityType, List<T> records, Function<T, UUID> municipality, Function<T, UUID> system) {
        Caller caller = scene.callerOrNull();
        if (caller == null || caller.supplier().isEmpty() || records.isEmpty()) {
            return records;
        }
        ReadCounts counts = recorder.open().orElseThrow(Reads::notRecordable);
        var reader = scene.actor(caller);
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        for (T record : records) {
            counts.add(new ReadKey(reader, municipality.apply(record), entityType, hour), system.apply(record), 1, now);
        }
        return records;
    }

    private static NotReady notRecordable() {
        return new NotReady("Reads cannot be recorded at present, and are not answered without.", RETRY_AFTER_SECONDS);
    }
}
