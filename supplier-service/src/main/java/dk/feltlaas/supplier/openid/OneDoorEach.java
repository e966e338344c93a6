package dk.feltlaas.supplier.openid;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashSet;
import java.util.Set;

/**
 * The provider's word counts at the provider's door and nowhere else: whatever is asked elsewhere is judged by our own
 * tokens alone, so that nothing a provider issues can ever open the API.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class OneDoorEach implements HttpAuthenticationMechanism {
    private final OpenIdConfig config;
    private final JWTAuthMechanism ownTokens;
    private final OidcAuthenticationMechanism provider;

    OneDoorEach(OpenIdConfig config, JWTAuthMechanism ownTokens, OidcAuthenticationMechanism provider) {
        this.config = config;
        this.ownTokens = ownTokens;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return at(context).authenticate(context, identities);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return at(context).getChallenge(context);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return at(context).getCredentialTransport(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        Set<Class<? extends AuthenticationRequest>> types = new HashSet<>(ownTokens.getCredentialTypes());
        types.addAll(provider.getCredentialTypes());
        return types;
    }

    private HttpAuthenticationMechanism at(RoutingContext context) {
        return config.enabled() && ProviderSignInResource.isDoor(context.normalizedPath()) ? provider : ownTokens;
    }
}
