package dk.feltlaas.registry.contract;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.registry.Visible;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All contracts there are. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<ItContract, UUID>, ReferenceSource {
    private static final String ACTIVE = "select id from it_contract where active and id = " + NameLookup.ONE_OF;

    /** Those of them that are active, by one query, or by none for none. */
    public Set<UUID> active(Set<UUID> contracts) {
        return contracts.isEmpty()
                ? Set.of()
                : getSession()
                        .createNativeQuery(ACTIVE, UUID.class)
                        .setParameter(1, contracts.toArray(UUID[]::new))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether the contract says that it is about that usage. */
    public boolean concerns(UUID contract, UUID usage) {
        return !getEntityManager()
                .createNativeQuery("select 1 from it_contract where id = :contract and :usage = any (usages)")
                .setParameter("contract", contract)
                .setParameter("usage", usage)
                .getResultList()
                .isEmpty();
    }

    /** Throws {@link NotFound} when there is none, and {@link NotPermitted} when the caller may not see it. */
    ItContract get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> Wall.asService(() -> count("id", id)) == 0
                        ? new NotFound("IT contract", id)
                        : new NotPermitted("Your account may not see this contract."));
    }

    List<ItContract> page(ContractListQuery query, Visible visible) {
        return query.page(getEntityManager(), visible);
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.CONTRACT);
    }

    @Override
    public String named(Kind kind) {
        return "select id, name, null::jsonb from it_contract where id = " + NameLookup.ONE_OF;
    }
}
