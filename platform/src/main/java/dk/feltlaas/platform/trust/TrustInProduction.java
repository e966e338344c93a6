package dk.feltlaas.platform.trust;

import dk.feltlaas.platform.production.StartCondition;
import dk.feltlaas.platform.tls.PeerTls;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Tokens say for whom they are and come from an address nobody else can answer at. */
@Singleton
class TrustInProduction implements StartCondition {
    private final TrustConfig config;

    TrustInProduction(TrustConfig config) {
        this.config = config;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (config.audience().isEmpty()) {
            objections.add("FELTLAAS_AUDIENCE is missing: a token for anybody would be taken for one for us.");
        }
        if (!"https".equals(config.issuer().getScheme())) {
            objections.add("FELTLAAS_ISSUER must begin with https://.");
        }
        if (config.keySet().filter(PeerTls::isPlain).isPresent()) {
            objections.add("FELTLAAS_JWKS_URL must not begin with http://: whoever is in between could name the keys.");
        }
        return objections;
    }
}
