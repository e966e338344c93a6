package dk.feltlaas.platform.trust;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while no token could be verified, so that nobody is sent here to be turned away. */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {
    private final TrustConfig config;
    private final PublishedKeys keys;

    KeysReadiness(TrustConfig config, PublishedKeys keys) {
        this.config = config;
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        boolean ready = config.keySet().isEmpty() || keys.areKnown();
        return HealthCheckResponse.named("token keys").status(ready).build();
    }
}
