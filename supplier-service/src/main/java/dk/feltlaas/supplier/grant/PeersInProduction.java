package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.production.StartCondition;
import dk.feltlaas.platform.tls.PeerTls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** A preview asks with the caller's own token, which nobody else is to read. */
@Singleton
class PeersInProduction implements StartCondition {
    private final PeersConfig config;

    PeersInProduction(PeersConfig config) {
        this.config = config;
    }

    @Override
    public List<String> objections() {
        return Stream.concat(
                        PeerTls.objections("FELTLAAS_REGISTRY_URL", config.registryUrl()),
                        PeerTls.objections("FELTLAAS_GDPR_URL", config.gdprUrl()))
                .toList();
    }
}
