package dk.feltlaas.supplier.openid;

import dk.feltlaas.platform.identity.AssuranceLevel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What a provider's claims mean here. How the provider is reached is said to {@code quarkus.oidc.people}. */
@ConfigMapping(prefix = "feltlaas.openid")
interface OpenIdConfig {
    /** Whether people may sign in with the provider. When not, its addresses are unknown ones and it is never called. */
    @WithDefault("false")
    boolean enabled();

    /** The claim that names the account: its e-mail address, or its id. */
    @WithDefault("email")
    String accountClaim();

    /** Whether an e-mail address only counts where the provider says {@code email_verified}. */
    @WithDefault("true")
    boolean verifiedEmailOnly();

    /** The claim that tells how sure the provider is. */
    @WithDefault("acr")
    String levelClaim();

    /**
     * The provider's words for the levels, where they are not NSIS' own ({@code Low}, {@code Substantial}, {@code High},
     * in any case, or as NSIS' addresses that end so). What is neither counts as the lowest.
     */
    Map<String, AssuranceLevel> levels();
}
