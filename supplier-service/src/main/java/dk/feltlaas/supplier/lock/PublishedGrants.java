package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Goes above the epochs others have applied when this database was restored from an older backup. A grant that was ended
 * or narrowed meanwhile is ended; one that was made meanwhile is gone, and has to be made again.
 */
@ApplicationScoped
class PublishedGrants implements PublishedState {
    private static final String REASON =
            "The database was restored from a backup; this grant had been ended or changed.";

    private final LockBook book;
    private final Organizations organizations;
    private final Clock clock;

    PublishedGrants(LockBook book, Organizations organizations, Clock clock) {
        this.book = book;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.GRANTS;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        LockState told = forgotten.data(GrantEvent.class).lockState();
        if (organizations.findByIdOptional(told.municipality()).isEmpty()) {
            book.tellOpen(told.municipality(), told.epoch() + 1);
            return;
        }
        MunicipalityLocks locks = book.open(told.municipality());
        locks.goAbove(told.epoch());
        LockState now = book.stateOf(locks);
        locks.grants().stream()
                .filter(Grant::isActive)
                .filter(grant -> !grants(told, grant, now))
                .forEach(
                        grant -> book.record(locks, locks.revoke(grant.id(), clock.instant()), REASON, Author.SERVICE));
        book.record(locks, locks.sayAgain(), "The database was restored from a backup.", Author.SERVICE);
    }

    /** Whether what was told gave the supplier all that this grant gives it now. */
    private static boolean grants(LockState told, Grant grant, LockState now) {
        Map<String, UUID> holders = holders(told);
        return told.suppliers().contains(grant.supplier())
                && now.fields().stream()
                        .filter(lock -> lock.supplier().equals(grant.supplier()))
                        .allMatch(lock -> grant.supplier().equals(holders.get(lock.key())));
    }

    private static Map<String, UUID> holders(LockState state) {
        return state.fields().stream().collect(Collectors.toMap(FieldLock::key, FieldLock::supplier));
    }
}
