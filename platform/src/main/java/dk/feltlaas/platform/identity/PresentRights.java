package dk.feltlaas.platform.identity;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.trust.VerifiedToken;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Puts the {@link Caller} on every identity a token of ours stands for and replaces the token's roles with those the
 * account has now, so that a role that was taken away, or a disabled account, counts within a second of being known and
 * not when the token expires. A request takes another thread for it only when the account must be looked up.
 */
@ApplicationScoped
class PresentRights implements SecurityIdentityAugmentor {
    static final String CALLER = "feltlaas.caller";

    private final Instance<AccountDirectory> directory;

    PresentRights(Instance<AccountDirectory> directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof VerifiedToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> claimed(token)).flatMap(claimed -> {
            Optional<AccountState> remembered = directoryOrNone().flatMap(known -> known.remembered(claimed.account()));
            return remembered.isPresent()
                    ? Uni.createFrom().item(() -> withCaller(identity, present(claimed, remembered)))
                    : context.runBlocking(() -> withCaller(identity, present(claimed, lookUp(claimed))));
        });
    }

    private static Caller claimed(JsonWebToken token) {
        try {
            return Callers.fromToken(token);
        } catch (RuntimeException e) {
            throw new AuthenticationFailedException("The token's claims are not those of a Feltlås token", e);
        }
    }

    private static Caller present(Caller claimed, Optional<AccountState> known) {
        if (known.isPresent() && !known.get().enabled()) {
            throw new AuthenticationFailedException("The account is disabled");
        }
        return known.map(state -> Callers.withPresentRights(claimed, state)).orElse(claimed);
    }

    private static SecurityIdentity withCaller(SecurityIdentity identity, Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(CALLER, caller)
                .addRoles(caller.globalRoles().stream().map(Role::wireName).collect(Collectors.toSet()))
                .build();
    }

    @ActivateRequestContext
    Optional<AccountState> lookUp(Caller caller) {
        return directoryOrNone().flatMap(known -> known.find(caller.account()));
    }

    private Optional<AccountDirectory> directoryOrNone() {
        return directory.isUnsatisfied() ? Optional.empty() : Optional.of(directory.get());
    }
}
