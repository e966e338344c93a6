package dk.feltlaas.platform.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Records the reads of this process: after every interval, when an hour has ended, when many wait, and when the process
 * is stopped. What cannot be recorded is kept for the next time.
 */
@ApplicationScoped
class ReadRecorder {
    private static final Logger LOG = Logger.getLogger(ReadRecorder.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReadsConfig config;
    private final ReadSummaries summaries;
    private final Clock clock;
    private final ReadCounts counts = new ReadCounts();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("read-recorder").daemon().factory());
    private Instant looked;

    @Inject
    ReadRecorder(ReadsConfig config, ReadSummaries summaries, Clock clock) {
        this.config = config;
        this.summaries = summaries;
        this.clock = clock;
        this.looked = clock.instant();
    }

    /** Where reads are counted; empty while too many wait. */
    Optional<ReadCounts> open() {
        return counts.size() < config.most() ? Optional.of(counts) : Optional.empty();
    }

    void start(@Observes StartupEvent started) {
        long millis = Math.min(LOOK.toMillis(), config.interval().toMillis());
        timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Before the relay stops, which then sends them, too. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stopping)
            throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Reads are still being recorded while the service stops");
        }
        record();
    }

    /** Only ever by the timer's thread. */
    private void look() {
        Instant now = clock.instant();
        boolean hourEnded = counts.beginBefore(now.truncatedTo(ChronoUnit.HOURS));
        boolean clockWentBack = now.isBefore(looked);
        boolean due = hourEnded || clockWentBack || !now.isBefore(looked.plus(config.interval()));
        if (due || counts.size() > config.most() / 2) {
            looked = now;
            record();
        }
    }

    private void record() {
        try {
            byMunicipality().forEach((municipality, keys) -> record(keys));
        } catch (RuntimeException e) {
            LOG.warnf("Reads could not be recorded, and are kept: %s", e.getMessage());
        }
    }

    /** One transaction each, so that none waits for the streams of others while it holds one. */
    private Map<UUID, List<ReadKey>> byMunicipality() {
        return counts.keys().stream().collect(Collectors.groupingBy(ReadKey::municipality));
    }

    private void record(List<ReadKey> keys) {
        Map<ReadKey, Tally> taken = new LinkedHashMap<>();
        keys.forEach(key -> counts.take(key).ifPresent(tally -> taken.put(key, tally)));
        try {
            QuarkusTransaction.requiringNew().run(() -> taken.forEach(summaries::append));
        } catch (RuntimeException e) {
            taken.forEach(counts::giveBack);
            throw e;
        }
    }
}
