package dk.feltlaas.registry.system;

import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All systems of the catalogue. */
@ApplicationScoped
public class ItSystems implements PanacheRepositoryBase<ItSystem, UUID>, ReferenceSource {

    public ItSystem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("IT system", id));
    }

    ItSystem getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("IT system", id));
    }

    List<ItSystem> page(SystemListQuery query) {
        return query.page(getEntityManager());
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.SYSTEM);
    }

    @Override
    public Map<UUID, Names.Name> names(Kind kind, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select s.id as id, s.name as name from ItSystem s where s.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> new Names.Name(row.get("name", String.class))));
    }
}
