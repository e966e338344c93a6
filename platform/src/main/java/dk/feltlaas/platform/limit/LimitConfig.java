package dk.feltlaas.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one caller may ask of one process of a service; with several replicas it is so much of each. */
@ConfigMapping(prefix = "feltlaas.limits")
public interface LimitConfig {
    /** Requests of one account in one {@link #period}. */
    @WithDefault("6000")
    int requests();

    /** The period; an unused allowance is not carried over. */
    @WithDefault("10s")
    Duration period();

    /** How many callers are remembered. */
    @WithDefault("50000")
    int callers();

    /** How long a client may take to send a body. */
    @WithDefault("30s")
    Duration bodyTime();
}
