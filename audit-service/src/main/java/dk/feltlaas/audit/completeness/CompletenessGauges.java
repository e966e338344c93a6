package dk.feltlaas.audit.completeness;

import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.platform.wall.Wall;
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
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Tells operators what is missing and what is late; not a number until it could be measured. */
@ApplicationScoped
class CompletenessGauges {
    private static final Logger LOG = Logger.getLogger(CompletenessGauges.class);

    private record Measure(double missing, double silent, double unsigned, double checkpointAge) {
        static final Measure UNKNOWN = new Measure(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final MissingNumbers numbers;
    private final LogDelays delays;
    private final CompletenessConfig config;
    private final MeterRegistry meters;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-completeness").daemon().factory());
    private volatile Measure last = Measure.UNKNOWN;

    CompletenessGauges(MissingNumbers numbers, LogDelays delays, CompletenessConfig config, MeterRegistry meters) {
        this.numbers = numbers;
        this.delays = delays;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        register(Meters.AUDIT_MISSING, "Numbers sources have given to entries that did not arrive", Measure::missing);
        register(Meters.AUDIT_SILENT, "Sources of which nothing came for too long", Measure::silent);
        registerSeconds(
                Meters.AUDIT_UNSIGNED, "For how long the oldest entry waits for a checkpoint", Measure::unsigned);
        registerSeconds(Meters.AUDIT_CHECKPOINT_AGE, "Age of the last checkpoint", Measure::checkpointAge);
        timer.scheduleWithFixedDelay(
                () -> Wall.asService(this::measure), 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void register(String name, String description, ToDoubleFunction<Measure> value) {
        gauge(name, description, value).register(meters);
    }

    private void registerSeconds(String name, String description, ToDoubleFunction<Measure> value) {
        gauge(name, description, value).baseUnit("seconds").register(meters);
    }

    private Gauge.Builder<CompletenessGauges> gauge(String name, String description, ToDoubleFunction<Measure> value) {
        return Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.last))
                .description(description);
    }

    private void measure() {
        try {
            last = new Measure(
                    numbers.count(),
                    delays.silentSources(config.silentAfter()),
                    delays.oldestUnsigned(),
                    delays.checkpointAge());
        } catch (SQLException | RuntimeException e) {
            last = Measure.UNKNOWN;
            LOG.warnf("The log's completeness could not be measured: %s", e.getMessage());
        }
    }
}
