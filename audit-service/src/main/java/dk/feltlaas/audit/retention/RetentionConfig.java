package dk.feltlaas.audit.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How long the log says who did what. What is not set is kept. */
@ConfigMapping(prefix = "feltlaas.retention")
public interface RetentionConfig {
    /** Whole calendar months, beside the present one, for which bodies are kept after they were received. */
    Optional<Integer> bodiesMonths();

    /** The same for who did it: fewer months, after which an entry tells only what was done. */
    Optional<Integer> actorsMonths();

    /** How often it is looked whether something is due. */
    @WithDefault("1h")
    Duration interval();

    /** How many entries one transaction erases the actors of. */
    @WithDefault("1000")
    int batchSize();
}
