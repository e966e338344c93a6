package dk.feltlaas.supplier.openid;

import dk.feltlaas.platform.production.Secret;
import dk.feltlaas.platform.production.StartCondition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whoever could speak for the provider, or read what browsers carry to it, could be anybody. */
@Singleton
class ProviderInProduction implements StartCondition {
    private static final int SEAL = 32;

    private final boolean enabled;
    private final String provider;
    private final String secret;
    private final String cookieSecret;

    ProviderInProduction(
            OpenIdConfig config,
            @ConfigProperty(name = "quarkus.oidc.people.auth-server-url") Optional<String> provider,
            @ConfigProperty(name = "quarkus.oidc.people.credentials.secret") Optional<String> secret,
            @ConfigProperty(name = "quarkus.oidc.people.authentication.state-secret") Optional<String> cookieSecret) {
        this.enabled = config.enabled();
        this.provider = provider.orElse("");
        this.secret = secret.orElse("");
        this.cookieSecret = cookieSecret.orElse("");
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (enabled) {
            if (!provider.startsWith("https://")) {
                objections.add("FELTLAAS_OPENID_PROVIDER must begin with https://.");
            }
            if (Secret.isKnown(secret, "")) {
                objections.add("FELTLAAS_OPENID_SECRET is missing, short or known to everybody.");
            }
            if (cookieSecret.length() < SEAL) {
                objections.add("FELTLAAS_OPENID_COOKIE_SECRET must have " + SEAL + " characters at least.");
            }
        }
        return objections;
    }
}
