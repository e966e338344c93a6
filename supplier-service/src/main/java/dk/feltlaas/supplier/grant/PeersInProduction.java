package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.production.StartCondition;
import dk.feltlaas.platform.tls.PeerTls;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** A preview asks with the caller's own token, which nobody else is to read. */
@Singleton
class PeersInProduction implements StartCondition {
    private final PeersConfig config;

    PeersInProduction(PeersConfig config) {
        this.config = config;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (PeerTls.isPlain(config.registryUrl())) {
            objections.add("FELTLAAS_REGISTRY_URL must begin with https://.");
        }
        if (PeerTls.isPlain(config.gdprUrl())) {
            objections.add("FELTLAAS_GDPR_URL must begin with https://.");
        }
        return objections;
    }
}
