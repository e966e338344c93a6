package dk.feltlaas.audit.access;

import dk.feltlaas.platform.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what the caller of the request in hand may read. */
@ApplicationScoped
public class Readers {
    private final CurrentCaller caller;

    Readers(CurrentCaller caller) {
        this.caller = caller;
    }

    public Scope scope() {
        return Scope.of(caller.get());
    }
}
