package dk.feltlaas.audit.completeness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells operators of missing numbers; not a number until they could be counted. */
@ApplicationScoped
class MissingNumbersGauge {
    private static final Logger LOG = Logger.getLogger(MissingNumbersGauge.class);

    private final MissingNumbers numbers;
    private final CompletenessConfig config;
    private final MeterRegistry meters;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-completeness").daemon().factory());
    private volatile double missing = Double.NaN;

    MissingNumbersGauge(MissingNumbers numbers, CompletenessConfig config, MeterRegistry meters) {
        this.numbers = numbers;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("feltlaas.audit.numbers.missing", this, gauge -> gauge.missing)
                .description("Numbers sources have given to entries that did not arrive")
                .register(meters);
        timer.scheduleWithFixedDelay(this::count, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void count() {
        try {
            missing = numbers.count();
        } catch (SQLException | RuntimeException e) {
            missing = Double.NaN;
            LOG.warnf("Missing numbers could not be counted: %s", e.getMessage());
        }
    }
}
