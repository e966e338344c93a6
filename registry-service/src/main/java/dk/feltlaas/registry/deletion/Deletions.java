package dk.feltlaas.registry.deletion;

import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.registry.Visible;
import dk.feltlaas.registry.listing.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Remembers deletions. What a client sees of the feed is a selection over municipalities and types, and it keeps one
 * stamp for it: so the stamps rise strictly in commit order over the whole feed, not only within a municipality.
 */
@ApplicationScoped
public class Deletions implements PanacheRepositoryBase<DeletedEntity, UUID> {
    /** The scope of {@link CommitClock} from which the feed draws its stamps. */
    private static final UUID FEED = new UUID(0, 2);

    static final String SYSTEM = "ItSystem";
    static final String USAGE = "ItSystemUsage";
    static final String REGISTRATION = "DataProcessingRegistration";

    private final CommitClock clock;

    Deletions(CommitClock clock) {
        this.clock = clock;
    }

    /** To be called last in the transaction that deletes: until it ends, no other deletion gets its stamp. */
    public void systemDeleted(UUID system) {
        remember(SYSTEM, system, null, null);
    }

    /** To be called last in the transaction that deletes: until it ends, no other deletion gets its stamp. */
    public void usageDeleted(UUID usage, UUID municipality, UUID system) {
        remember(USAGE, usage, municipality, system);
    }

    /** Told by gdpr-service, perhaps more than once; the first time counts. */
    void registrationDeleted(UUID registration, UUID municipality) {
        if (count("entityType = ?1 and entity = ?2", REGISTRATION, registration) == 0) {
            remember(REGISTRATION, registration, municipality, null);
        }
    }

    private void remember(String type, UUID entity, UUID municipality, UUID system) {
        persist(new DeletedEntity(type, entity, municipality, system, clock.next(FEED)));
    }

    /** How often the municipality has already stopped using that system. */
    public long usagesDeleted(UUID municipality, UUID system) {
        return count("municipality = ?1 and system = ?2", municipality, system);
    }

    /** Whether clients have been told that this usage is gone, so that none may bear its id again. */
    public boolean isDeletedUsage(UUID usage) {
        return count("entityType = ?1 and entity = ?2", USAGE, usage) > 0;
    }

    List<DeletedEntity> page(Visible visible, String entityType, Instant since, PageQuery page) {
        return new Listing("select * from deleted_entity")
                .where("occurred_at >= :since", "since", since)
                .where("entity_type = :type", "type", entityType)
                .visible("municipality", visible)
                .page(getEntityManager(), DeletedEntity.class, "occurred_at, id", page);
    }
}
