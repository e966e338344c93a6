package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.production.Secret;
import dk.feltlaas.platform.production.StartCondition;
import jakarta.inject.Singleton;
import java.util.List;

/** The first account may do everything, so its password must be nobody else's. */
@Singleton
class FirstAccountInProduction implements StartCondition {
    private final BootstrapConfig config;

    FirstAccountInProduction(BootstrapConfig config) {
        this.config = config;
    }

    @Override
    public List<String> objections() {
        return config.password()
                .filter(password -> Secret.isKnown(password, config.email().orElse("")))
                .map(known -> List.of("FELTLAAS_BOOTSTRAP_PASSWORD is short or known to everybody."))
                .orElse(List.of());
    }
}
