package dk.feltlaas.registry.profile;

import dk.feltlaas.platform.production.StartCondition;
import dk.feltlaas.platform.tls.PeerTls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** gdpr-service is asked with the caller's own token, which nobody else is to read. */
@Singleton
class GdprInProduction implements StartCondition {
    private final URI address;

    GdprInProduction(@ConfigProperty(name = "quarkus.rest-client.gdpr-service.url") URI address) {
        this.address = address;
    }

    @Override
    public List<String> objections() {
        return PeerTls.objections("FELTLAAS_GDPR_URL", address).toList();
    }
}
