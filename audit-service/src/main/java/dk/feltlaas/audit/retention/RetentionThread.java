package dk.feltlaas.audit.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks from time to time whether something is due. */
@ApplicationScoped
class RetentionThread {
    private static final Logger LOG = Logger.getLogger(RetentionThread.class);

    private final Retention retention;
    private final RetentionConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-retention").daemon().factory());

    RetentionThread(Retention retention, RetentionConfig config) {
        this.retention = retention;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        long millis = config.interval().toMillis();
        timer.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** A failure now is no reason not to try again later. */
    private void run() {
        try {
            retention.run();
        } catch (RuntimeException e) {
            LOG.error("What is due could not be erased", e);
        }
    }
}
