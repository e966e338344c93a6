package dk.feltlaas.gdpr.access;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose records a caller may read: by an ordinary role, or because the municipality granted fields to its supplier. */
@ApplicationScoped
public class Visibility {
    private final LockStates locks;

    Visibility(LockStates locks) {
        this.locks = locks;
    }

    public boolean mayRead(Caller caller, UUID municipality) {
        return caller.mayRead(municipality) || locks.isGranted(municipality, caller.supplier());
    }

    /** @throws NotPermitted naming the record, so that a refused write to it is recorded as such */
    public void requireRead(Caller caller, String entityType, UUID entity, UUID municipality) {
        if (!mayRead(caller, municipality)) {
            throw refusal(entityType, entity, municipality);
        }
    }

    /** What is answered to whoever may not read that record. */
    public NotPermitted refusal(String entityType, UUID entity, UUID municipality) {
        return new NotPermitted(
                "Your account has no access to the records of this municipality.",
                locks.refused(entityType, entity, municipality));
    }

    /**
     * The municipalities whose records the caller may read; empty means all of them.
     *
     * @param wanted the only one that is asked for; null when all are, for which each of a supplier's customers is looked up
     */
    public Optional<Set<UUID>> municipalities(Caller caller, UUID wanted) {
        if (caller.isGlobalAdmin()) {
            return Optional.empty();
        }
        if (wanted != null) {
            return Optional.of(mayRead(caller, wanted) ? Set.of(wanted) : Set.of());
        }
        Set<UUID> readable = caller.memberships().keySet().stream()
                .filter(caller::mayRead)
                .collect(Collectors.toCollection(HashSet::new));
        caller.supplier().map(locks::grantedTo).ifPresent(readable::addAll);
        return Optional.of(readable);
    }
}
