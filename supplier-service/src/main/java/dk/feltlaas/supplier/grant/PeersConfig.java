package dk.feltlaas.supplier.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The services a preview asks. */
@ConfigMapping(prefix = "feltlaas.peers")
interface PeersConfig {
    /** Where registry-service answers. */
    URI registryUrl();

    /** Where gdpr-service answers. */
    URI gdprUrl();

    /** How long a preview waits for each of them before it says that they did not answer. */
    @WithDefault("2S")
    Duration patience();
}
