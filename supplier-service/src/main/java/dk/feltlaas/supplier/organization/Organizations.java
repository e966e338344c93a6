package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All organisations there are. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    public Organization get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("organization", id));
    }

    /**
     * The organisation, with a promise that its standing stays as it is until the transaction ends. Whoever also locks a
     * municipality's locks does this first, several organisations in the order of their ids.
     */
    public Organization getUnchanging(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new NotFound("organization", id));
    }

    Organization getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("organization", id));
    }

    public Map<UUID, Organization> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /** Those that may be granted fields now, by name. */
    public List<Organization> suppliers() {
        return list("supplier and not disabled order by lower(name), id");
    }

    boolean hasCvr(String cvr) {
        return count("cvr = ?1 and foreignCountryCode is null", cvr) > 0;
    }
}
