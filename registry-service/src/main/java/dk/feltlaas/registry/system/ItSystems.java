package dk.feltlaas.registry.system;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All systems of the catalogue. */
@ApplicationScoped
public class ItSystems implements PanacheRepositoryBase<ItSystem, UUID>, ReferenceSource {

    public ItSystem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("IT system", id));
    }

    ItSystem getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("IT system", id));
    }

    /** Everybody may ask who uses which system. */
    List<ItSystem> page(SystemListQuery query) {
        return Wall.asService(() -> query.page(getEntityManager()));
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.SYSTEM);
    }

    @Override
    public String named(Kind kind) {
        return "select id, name, null::jsonb from it_system where id = " + NameLookup.ONE_OF;
    }
}
