package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.identity.Caller;
import java.util.UUID;

/** Who changed the locks, as events and the history name it. */
record Author(UUID account, String name) {
    /** The service itself, which has no account. */
    static final Author SERVICE = new Author(new UUID(0, 0), "supplier-service");

    static Author of(Caller caller) {
        return new Author(caller.account(), caller.name());
    }
}
