package dk.feltlaas.registry.relation;

import dk.feltlaas.registry.usage.UsageEnds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All relations. They end with the usage at either end. */
@ApplicationScoped
class SystemRelations implements PanacheRepositoryBase<SystemRelation, UUID> {

    Optional<SystemRelation> find(UUID usage, UUID relation) {
        return find("id = ?1 and fromUsage = ?2", relation, usage).firstResultOptional();
    }

    List<SystemRelation> from(Collection<UUID> usages) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select * from system_relation where from_usage = any (:usages) order by id",
                        SystemRelation.class)
                .setParameter("usages", usages.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(SystemRelation.class::cast).toList();
    }

    List<SystemRelation> to(UUID usage) {
        return list("toUsage = ?1 order by id", usage);
    }

    void endWith(@Observes UsageEnds ends) {
        UUID usage = ends.usage().id();
        list("fromUsage = ?1 or toUsage = ?1", usage).forEach(this::delete);
        flush();
    }
}
