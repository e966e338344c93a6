package dk.feltlaas.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is brought to Kafka. */
@ConfigMapping(prefix = "feltlaas.outbox")
public interface OutboxConfig {
    /** Whether this service has an outbox. A service without its tables must say false. */
    @WithDefault("true")
    boolean enabled();

    /** How many events are sent before their acknowledgements are awaited. */
    @WithDefault("500")
    int batchSize();

    /** How often the relay looks for events, whether or not it was told of any. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How often a process that does not lead tries to, and how long a lost database is left alone. */
    @WithDefault("1s")
    Duration leaderRetry();

    /**
     * How long Kafka may take to acknowledge an event before it counts as failed and is sent anew. A new leader waits
     * as long when the former one was lost in the middle of sending, so that no late record of the former lands behind
     * its own.
     */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** The longest pause between attempts while Kafka is away or refuses the events of a key. */
    @WithDefault("5s")
    Duration maxBackOff();

    /** How often depth and age of the outbox are measured. */
    @WithDefault("5s")
    Duration measureInterval();

    /**
     * How often a source that has no audit entries to send says so, by an entry of its own. Whoever keeps the log takes
     * a source that sends neither for lost.
     */
    @WithDefault("5m")
    Duration heartbeat();
}
