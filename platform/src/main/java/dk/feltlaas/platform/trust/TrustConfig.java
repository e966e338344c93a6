package dk.feltlaas.platform.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "feltlaas.trust")
public interface TrustConfig {
    /** The {@code iss} every token must have: the public origin. */
    URI issuer();

    /** The {@code aud} every token must have. Without one no token is believed, and nothing starts in production. */
    Optional<String> audience();

    /** How far the clocks of two machines may be apart. */
    @WithDefault("5s")
    Duration clockSkew();

    /** Where the JWK Set is fetched from, {@code http(s):} or {@code file:}; empty where the keys are at hand. */
    Optional<URI> keySet();

    /** How often it is fetched anew while all is well. */
    @WithDefault("5m")
    Duration refreshInterval();

    /** How soon after a fetch, failed or not, the next one is tried; also when a token names an unknown key. */
    @WithDefault("5s")
    Duration retryInterval();

    /** How long keys are believed that nobody has confirmed. After that every token is answered 503. */
    @WithDefault("24h")
    Duration longestUnconfirmed();
}
