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

    /** How much time there is between two checkpoints, at least; at most so much later one covers a new entry. */
    @WithDefault("500ms")
    Duration interval();

    /** How long the leader waits to be told of new entries before it compares what is stored with what it signed anyway. */
    @WithDefault("5s")
    Duration watch();

    /** How many entries one transaction integrates. */
    @WithDefault("4096")
    int batchSize();

    /** How often a process that does not lead tries to, and how long a lost database is left alone. */
    @WithDefault("1s")
    Duration leaderRetry();
}
