package dk.feltlaas.gdpr.deletion;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every registration that was deleted. */
@ApplicationScoped
public class DeletedRegistrations implements PanacheRepositoryBase<DeletedRegistration, UUID> {

    /** @param stamp drawn from the municipality's commit clock in the transaction that deletes */
    public void record(UUID registration, UUID municipality, Instant stamp) {
        persist(new DeletedRegistration(registration, municipality, stamp));
    }

    /** @param municipalities to choose from; empty means all */
    PanacheQuery<DeletedRegistration> since(Instant since, Optional<Set<UUID>> municipalities) {
        return municipalities
                .map(some -> find("occurredAt >= ?1 and municipality in ?2 order by occurredAt, uuid", since, some))
                .orElseGet(() -> find("occurredAt >= ?1 order by occurredAt, uuid", since));
    }
}
