package dk.feltlaas.registry;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.LockStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tells whose records the caller may read: its own municipalities', for a supplier those that granted it and only while
 * they do, for the secretariat all.
 */
@ApplicationScoped
public class Visibility {
    private final CurrentCaller caller;
    private final LockStates locks;

    Visibility(CurrentCaller caller, LockStates locks) {
        this.caller = caller;
        this.locks = locks;
    }

    /** Whether the caller may read that municipality's records. */
    public boolean includes(UUID municipality) {
        Caller who = caller.get();
        return who.mayRead(municipality) || locks.isGranted(municipality, who.supplier());
    }

    /** What the caller sees of that municipality; of all when it is null, which is looked up for each of a supplier's customers. */
    public Visible of(UUID municipality) {
        return municipality == null
                ? ofCaller()
                : new Visible(false, includes(municipality) ? Set.of(municipality) : Set.of());
    }

    public Visible ofCaller() {
        Caller who = caller.get();
        Set<UUID> municipalities = new HashSet<>(who.memberships().keySet());
        municipalities.removeIf(municipality -> !who.mayRead(municipality));
        who.supplier().ifPresent(supplier -> municipalities.addAll(locks.grantedTo(supplier)));
        return new Visible(who.isGlobalAdmin(), municipalities);
    }
}
