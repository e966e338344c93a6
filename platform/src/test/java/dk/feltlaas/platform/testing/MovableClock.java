package dk.feltlaas.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock in UTC and microseconds, which a test may put forward and must put back. */
public class MovableClock extends Clock {
    private final Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private volatile Duration ahead = Duration.ZERO;

    public void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    public void putBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it moves, and a copy would not");
    }
}
