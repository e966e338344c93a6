package dk.feltlaas.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request in hand. Only usable while a request is being answered. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Throws {@link UnauthorizedException} (answered 401) when nobody is signed in. */
    public Caller get() {
        Caller caller = orNull();
        if (caller == null) {
            throw new UnauthorizedException("Nobody is signed in");
        }
        return caller;
    }

    /** Null when nobody is signed in. */
    public Caller orNull() {
        return identity.getAttribute(PresentRights.CALLER);
    }
}
