package dk.feltlaas.platform.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;

/**
 * So and so many requests a period for each key, spent at once or spread, and given back evenly (the generic cell rate
 * algorithm: one instant a key says all). Of the keys only the most recent are remembered, so nobody can fill the memory
 * by inventing keys; a forgotten key has its whole allowance. Safe for use by all threads.
 *
 * @param <K> whom is counted
 */
public final class Throttle<K> {
    private final int requests;
    private final Duration period;
    private final Clock clock;
    /** When the key's whole allowance will be back. */
    private final ConcurrentMap<K, Instant> wholeAgain;

    /**
     * @param requests how many a period, at least 1
     * @param mostKeys how many keys are remembered, at least 1
     */
    public Throttle(int requests, Duration period, long mostKeys, Clock clock) {
        if (requests < 1 || period.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("There must be at least one request in a period longer than none");
        }
        this.requests = requests;
        this.period = period;
        this.clock = clock;
        this.wholeAgain = Caffeine.newBuilder()
                .maximumSize(mostKeys)
                .expireAfterWrite(period)
                .<K, Instant>build()
                .asMap();
    }

    /** Counts one request of the key, unless it has none left; an unpermitted request costs nothing. */
    public Allowance take(K key) {
        Instant now = clock.instant();
        var taken = new Allowance[1];
        wholeAgain.compute(key, (k, whole) -> {
            Instant next = later(whole, now).plus(each());
            boolean permitted = !next.isAfter(now.plus(period));
            taken[0] = allowance(permitted, permitted ? next : later(whole, now), now);
            return permitted ? next : whole;
        });
        return taken[0];
    }

    /** What {@link #take} would say, without counting. */
    public Allowance look(K key) {
        Instant now = clock.instant();
        Instant whole = later(wholeAgain.get(key), now);
        return allowance(!whole.plus(each()).isAfter(now.plus(period)), whole, now);
    }

    private Allowance allowance(boolean permitted, Instant whole, Instant now) {
        Duration owed = Duration.between(now, whole);
        long left = period.minus(owed).toNanos() / each().toNanos();
        Duration wait = owed.plus(each()).minus(period);
        return new Allowance(permitted, requests, left, wait.isNegative() ? Duration.ZERO : wait);
    }

    private Duration each() {
        return period.dividedBy(requests);
    }

    /** What lies further ahead than any debt could was written before the clock was put back, and is forgiven. */
    private Instant later(Instant whole, Instant now) {
        return whole == null || whole.isBefore(now) || whole.isAfter(now.plus(period)) ? now : whole;
    }
}
