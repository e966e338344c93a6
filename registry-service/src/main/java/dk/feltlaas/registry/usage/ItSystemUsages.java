package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.Problem;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.registry.Visible;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All usages. A usage is called after its system. */
@ApplicationScoped
public class ItSystemUsages implements PanacheRepositoryBase<ItSystemUsage, UUID>, ReferenceSource {

    private final LockStates locks;

    ItSystemUsages(LockStates locks) {
        this.locks = locks;
    }

    /** Throws {@link NotFound} when there is none, and {@link NotPermitted} when the caller cannot see it. */
    public ItSystemUsage get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    /** As {@link #get}; nobody else changes the usage until the transaction ends. */
    ItSystemUsage getForChange(UUID id) {
        return findForChange(id).orElseThrow(() -> absent(id));
    }

    /** Why the caller does not get a usage: it is not there, or it is behind the wall. */
    Problem absent(UUID id) {
        UUID municipality = municipalitiesOf(List.of(id)).get(id);
        return municipality == null
                ? new NotFound("IT system usage", id)
                : new NotPermitted(
                        "Your account may not see this usage.", locks.refused(UsageDocument.TYPE, id, municipality));
    }

    Optional<ItSystemUsage> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ItSystemUsage> page(UsageListQuery query, Visible visible) {
        return query.page(getEntityManager(), visible);
    }

    /** All of one system for change, in an order in which two transactions never wait for each other. */
    List<ItSystemUsage> ofSystemForChange(UUID system) {
        return find("system = ?1 order by municipality", system)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those there are of these, held like {@link #getForChange}, in an order in which two transactions never wait for each other. */
    Map<UUID, ItSystemUsage> heldForChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(ItSystemUsage::id, Function.identity()));
    }

    /** The municipality of each that there is, whether or not the caller may see it. */
    Map<UUID, UUID> municipalitiesOf(Collection<UUID> ids) {
        return Wall.asService(() -> getEntityManager()
                .createQuery(
                        "select u.id as id, u.municipality as municipality from ItSystemUsage u where u.id in :ids",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class), row -> row.get("municipality", UUID.class))));
    }

    long countIn(UUID municipality) {
        return count("municipality", municipality);
    }

    /** Who uses which system is told to everybody. */
    Map<UUID, Set<UUID>> municipalitiesUsing(Collection<UUID> systems) {
        return Wall.asService(() -> getEntityManager()
                .createQuery(
                        "select u.system as system, u.municipality as municipality from ItSystemUsage u"
                                + " where u.system in :systems",
                        Tuple.class)
                .setParameter("systems", systems)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("system", UUID.class),
                        Collectors.mapping(row -> row.get("municipality", UUID.class), Collectors.toSet()))));
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.USAGE);
    }

    @Override
    public String named(Kind kind) {
        return "select u.id, s.name, null::jsonb from it_system_usage u join it_system s on s.id = u.system where u.id = "
                + NameLookup.ONE_OF;
    }
}
