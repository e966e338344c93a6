package dk.feltlaas.registry.deletion;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.registry.Visible;
import dk.feltlaas.registry.listing.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Remembers deletions under stamps of the same clock as changes, so that a client walks both without a gap. */
@ApplicationScoped
public class Deletions implements PanacheRepositoryBase<DeletedEntity, UUID> {
    /** The scope under which the catalogue draws its stamps; it belongs to no municipality. */
    public static final UUID CATALOGUE = new UUID(0, 1);

    static final String SYSTEM = "ItSystem";
    static final String USAGE = "ItSystemUsage";

    public void systemDeleted(UUID system, Instant stamp) {
        persist(new DeletedEntity(SYSTEM, system, null, null, stamp));
    }

    public void usageDeleted(UUID usage, UUID municipality, UUID system, Instant stamp) {
        persist(new DeletedEntity(USAGE, usage, municipality, system, stamp));
    }

    /** How often the municipality has already stopped using that system. */
    public long usagesDeleted(UUID municipality, UUID system) {
        return count("municipality = ?1 and system = ?2", municipality, system);
    }

    List<DeletedEntity> page(Visible visible, String entityType, Instant since, PageQuery page) {
        return new Listing("select * from deleted_entity")
                .where("occurred_at >= :since", "since", since)
                .where("entity_type = :type", "type", entityType)
                .visible("municipality", visible)
                .page(getEntityManager(), DeletedEntity.class, "occurred_at, id", page);
    }
}
