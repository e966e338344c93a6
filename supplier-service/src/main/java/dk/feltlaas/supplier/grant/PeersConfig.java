package dk.feltlaas.supplier.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;

/** The services a preview asks. */
@ConfigMapping(prefix = "feltlaas")
interface PeersConfig {
    /** Where registry-service answers. */
    @WithName("registry.url")
    URI registryUrl();

    /** Where gdpr-service answers. */
    @WithName("gdpr.url")
    URI gdprUrl();

    /** How long a preview waits for each of them before it says that they did not answer. */
    @WithName("preview.patience")
    @WithDefault("2S")
    Duration patience();
}
