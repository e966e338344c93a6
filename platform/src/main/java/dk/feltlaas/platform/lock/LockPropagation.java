package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.meter.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Times how long a change of locks is under way, by the clocks of the two services. */
@Singleton
class LockPropagation {
    private final Timer timer;
    private final Clock clock;

    LockPropagation(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.timer = Timer.builder(Meters.LOCK_PROPAGATION)
                .description("From a change of locks to its being applied here")
                .serviceLevelObjectives(Meters.EVENT_BOUNDS.toArray(Duration[]::new))
                .register(meters);
    }

    void applied(Instant changed) {
        timer.record(Duration.between(changed, clock.instant()));
    }
}
