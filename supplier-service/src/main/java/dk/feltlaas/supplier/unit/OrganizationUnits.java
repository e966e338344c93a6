package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of all organisations. */
@ApplicationScoped
class OrganizationUnits implements PanacheRepositoryBase<OrganizationUnit, UUID> {

    OrganizationUnit get(UUID organization, UUID unit) {
        return find("id = ?1 and organization.id = ?2", unit, organization)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("organization unit", unit));
    }

    /** The root, which makes everybody else who wants to change this tree wait until the transaction ends. */
    OrganizationUnit holdTree(UUID organization) {
        return find("organization.id = ?1 and parent is null", organization)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("organization", organization));
    }

    boolean hasChildren(UUID unit) {
        return count("parent", unit) > 0;
    }

    Map<UUID, OrganizationUnit> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(OrganizationUnit::id, Function.identity()));
    }
}
