package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.meter.Meters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How the outbox is doing, as the relay last measured it; not a number while its database is away. */
@Singleton
class OutboxGauges implements Consumer<OutboxMeasure> {
    private final AtomicLong failures = new AtomicLong();
    private volatile OutboxMeasure last = OutboxMeasure.UNKNOWN;

    /** Makes the gauges known; called by a service that has an outbox. */
    void register(MeterRegistry registry) {
        Gauge.builder(Meters.OUTBOX_DEPTH, this, gauges -> gauges.last().depth())
                .description("Events that wait to be published")
                .register(registry);
        Gauge.builder(Meters.OUTBOX_OLDEST, this, gauges -> gauges.last().oldestSeconds())
                .description("For how long the oldest event has waited")
                .baseUnit("seconds")
                .register(registry);
        FunctionCounter.builder(Meters.OUTBOX_FAILURES, failures, AtomicLong::doubleValue)
                .description("How often the relay failed by its own fault and started over")
                .register(registry);
    }

    /** The relay failed, not because something it needs was away. */
    void failed() {
        failures.incrementAndGet();
    }

    long failures() {
        return failures.get();
    }

    @Override
    public void accept(OutboxMeasure measure) {
        last = measure;
    }

    OutboxMeasure last() {
        return last;
    }
}
