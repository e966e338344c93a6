package dk.feltlaas.supplier.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How tokens are issued. */
@ConfigMapping(prefix = "feltlaas.tokens")
public interface TokenConfig {
    /** How long a token is good. */
    @WithDefault("1H")
    Duration lifetime();

    /**
     * File with a JWK Set of private EC P-256 keys, each with its {@code kid}. The first signs; the others are published
     * as well, so that a key can be known everywhere before it signs and until its last token has expired. Must be given
     * in production.
     */
    Optional<Path> signingKeys();

    /** How long others may keep the key set without asking again. */
    @WithDefault("5M")
    Duration keySetMaxAge();
}
