package dk.feltlaas.platform.trust;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has keys fetched from the start on, before anybody asks with a token, and again and again. */
@ApplicationScoped
class KeySetRefresh {
    private static final Duration EAGER = Duration.ofMillis(500);

    private final TrustConfig config;
    private final PublishedKeys keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("token-keys").daemon().factory());

    KeySetRefresh(TrustConfig config, PublishedKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    void start(@Observes StartupEvent started) {
        if (config.keySet().isPresent()) {
            keys.recall();
            timer.execute(this::refresh);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void refresh() {
        Duration pause = config.retryInterval();
        try {
            pause = keys.fetch() ? config.refreshInterval() : afterFailure();
        } finally {
            if (!timer.isShutdown()) {
                timer.schedule(this::refresh, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Where nobody can be let in yet, the issuer is probably starting as well. */
    private Duration afterFailure() {
        return keys.areKnown() ? config.retryInterval() : EAGER;
    }
}
