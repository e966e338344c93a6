package dk.feltlaas.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the log is signed and published. */
@ConfigMapping(prefix = "feltlaas.audit-log")
public interface LogConfig {
    /** The file of {@link LogKeys}. Needed in production. */
    Optional<Path> keys();

    /** How often the leader looks for new entries; at most so much later a checkpoint covers them. */
    @WithDefault("500ms")
    Duration interval();

    /** How many entries one transaction integrates. */
    @WithDefault("4096")
    int batchSize();

    /** How often a process that does not lead tries to, and how long a lost database is left alone. */
    @WithDefault("1s")
    Duration leaderRetry();
}
