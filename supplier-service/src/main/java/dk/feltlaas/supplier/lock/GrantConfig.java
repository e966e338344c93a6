package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.identity.AssuranceLevel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What granting demands. */
@ConfigMapping(prefix = "feltlaas.grants")
public interface GrantConfig {
    /** The lowest NSIS level of a sign-in that may change a municipality's locks. */
    @WithDefault("substantial")
    AssuranceLevel assurance();
}
