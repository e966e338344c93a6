package dk.feltlaas.platform.meter;

import java.time.Duration;
import java.util.List;

/**
 * Every meter of our own: its name, and which tags it bears. Prometheus sees dots as underscores, counters with
 * {@code _total}, times in seconds. A tag takes its values from a closed set: never an id, a name or a path.
 */
public final class Meters {
    /** Counter of judged writes: {@link #OUTCOME} is {@code allowed|overridden|no-right|locked}. */
    public static final String WRITES = "feltlaas.writes";

    /** Counter of judged fields: {@link #OUTCOME} as of {@link #WRITES}, {@link #FIELD} a field key or {@code none}. */
    public static final String DECISIONS = "feltlaas.decisions";

    /** Timer from a change of locks to its being applied here; all of a topic counts anew when a copy is rebuilt. */
    public static final String LOCK_PROPAGATION = "feltlaas.lock.propagation";

    /** Gauge: events that wait to be published. */
    public static final String OUTBOX_DEPTH = "feltlaas.outbox.depth";

    /** Gauge, seconds: for how long the oldest event has waited. */
    public static final String OUTBOX_OLDEST = "feltlaas.outbox.oldest";

    /** Counter: how often the relay failed by its own fault, not because something was away, and started over. */
    public static final String OUTBOX_FAILURES = "feltlaas.outbox.failures";

    /** Gauge by {@link #TOPIC}: records on the topic that this service's database has not taken in. */
    public static final String PROJECTION_LAG = "feltlaas.projection.lag";

    /** Gauge by {@link #TOPIC}: partitions that stand still because a record could not be applied. */
    public static final String PROJECTION_STOPPED = "feltlaas.projection.stopped";

    /** Counter of requests whose token was not accepted: {@link #REASON} is {@code absent|invalid}. */
    public static final String TOKENS_REJECTED = "feltlaas.tokens.rejected";

    /**
     * Counter of requests for a token: {@link #OUTCOME} is {@code granted|refused|belongs-nowhere|wrong-kind}, or
     * {@code limited} where nothing was compared after too many failures.
     */
    public static final String TOKENS_ISSUED = "feltlaas.tokens.requests";

    /** Timer from what an entry tells to its being in the log. */
    public static final String AUDIT_DELAY = "feltlaas.audit.delay";

    /** Gauge: numbers sources have given to entries that did not arrive. */
    public static final String AUDIT_MISSING = "feltlaas.audit.numbers.missing";

    /** Gauge: sources of which nothing came for longer than an idle one is quiet. */
    public static final String AUDIT_SILENT = "feltlaas.audit.sources.silent";

    /** Gauge, seconds: for how long the oldest entry waits for a checkpoint over it. */
    public static final String AUDIT_UNSIGNED = "feltlaas.audit.unsigned.oldest";

    /** Gauge, seconds: the age of the last checkpoint. */
    public static final String AUDIT_CHECKPOINT_AGE = "feltlaas.audit.checkpoint.age";

    /** Gauge: 1 when the stored log is not what was signed. */
    public static final String AUDIT_HALTED = "feltlaas.audit.log.halted";

    /** Gauge: entries under the last checkpoint this process knows of. */
    public static final String AUDIT_SIGNED = "feltlaas.audit.log.signed";

    public static final String OUTCOME = "outcome";
    public static final String FIELD = "field";
    public static final String TOPIC = "topic";
    public static final String REASON = "reason";

    /** Upper bounds of what requests are sorted by; objectives for answers are stated at one of them. */
    public static final List<Duration> REQUEST_BOUNDS = List.of(
            millis(10), millis(25), millis(50), millis(100), millis(250), millis(500), millis(1000), millis(2500));

    /** Upper bounds of what passes through the outbox and Kafka. */
    public static final List<Duration> EVENT_BOUNDS = List.of(
            millis(100),
            millis(250),
            millis(500),
            millis(1000),
            millis(2000),
            millis(5000),
            millis(15_000),
            millis(60_000));

    private Meters() {}

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
