package dk.feltlaas.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for idleness for as long as the service runs, if the service has an outbox. */
@ApplicationScoped
class HeartbeatTimer {
    private static final Logger LOG = Logger.getLogger(HeartbeatTimer.class);

    private final OutboxConfig config;
    private final Heartbeat heartbeat;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-heartbeat").daemon().factory());

    @Inject
    HeartbeatTimer(OutboxConfig config, Heartbeat heartbeat) {
        this.config = config;
        this.heartbeat = heartbeat;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            long millis = config.heartbeat().toMillis();
            timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** A database that is away now is no reason not to look again. */
    private void look() {
        try {
            QuarkusTransaction.requiringNew().run(heartbeat::beatIfIdle);
        } catch (RuntimeException e) {
            LOG.warnf("No heartbeat could be written: %s", e.getMessage());
        }
    }
}
