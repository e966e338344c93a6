package dk.feltlaas.platform.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody may still ask.
 *
 * @param permitted whether this request is within the limit
 * @param limit requests a period
 * @param left how many more may follow at once, 0 or more
 * @param untilNext how long until one more may follow; zero when one may now
 */
public record Allowance(boolean permitted, int limit, long left, Duration untilNext) {

    /** As response headers; {@code RateLimit-Reset} and {@code Retry-After} are whole seconds, rounded up. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Limit", Integer.toString(limit));
        headers.put("RateLimit-Remaining", Long.toString(left));
        headers.put("RateLimit-Reset", Long.toString(seconds()));
        if (!permitted) {
            headers.put("Retry-After", Long.toString(Math.max(1, seconds())));
        }
        return headers;
    }

    private long seconds() {
        return untilNext.plusNanos(999_999_999).toSeconds();
    }
}
