package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.supplier.effect.LockEffects;
import dk.feltlaas.supplier.lock.Grant;
import dk.feltlaas.supplier.lock.LockBook;
import dk.feltlaas.supplier.lock.LockRights;
import dk.feltlaas.supplier.organization.GrantedMunicipalities;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import dk.feltlaas.supplier.organization.ShallowOrganization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Grants as those concerned see them: the municipality, its supplier, the secretariat and auditors. */
@ApplicationScoped
public class GrantView implements GrantedMunicipalities {
    private final LockBook book;
    private final LockRights rights;
    private final LockEffects effects;
    private final Organizations organizations;

    GrantView(LockBook book, LockRights rights, LockEffects effects, Organizations organizations) {
        this.book = book;
        this.rights = rights;
        this.effects = effects;
        this.organizations = organizations;
    }

    @Transactional
    List<GrantResponse> list(UUID municipality) {
        return readable(municipality).stream().map(this::response).toList();
    }

    @Transactional
    GrantResponse get(UUID municipality, UUID grant) {
        return response(find(municipality, grant));
    }

    @Transactional
    List<HistoryResponse> history(UUID municipality, UUID grant) {
        find(municipality, grant);
        return book.history(grant).stream()
                .map(entry -> HistoryResponse.from(entry, effects.of(municipality, entry.epoch())))
                .toList();
    }

    @Transactional
    List<ShallowOrganization> assignedSuppliers(UUID municipality) {
        return named(readable(municipality).stream()
                .filter(Grant::isAssigned)
                .map(Grant::supplier)
                .toList());
    }

    @Transactional
    List<ShallowOrganization> availableSuppliers(UUID municipality) {
        Set<UUID> assigned = readable(municipality).stream()
                .filter(Grant::isAssigned)
                .map(Grant::supplier)
                .collect(Collectors.toSet());
        return organizations.suppliers().stream()
                .filter(supplier -> !assigned.contains(supplier.id()))
                .map(ShallowOrganization::from)
                .toList();
    }

    @Transactional
    List<ShallowOrganization> usingMunicipalities(UUID supplier) {
        rights.requireSupplierReadable(supplier);
        return named(book.grantsTo(supplier).stream()
                .filter(Grant::isAssigned)
                .map(Grant::municipality)
                .toList());
    }

    @Override
    public Set<UUID> grantedTo(UUID supplier) {
        return book.grantsTo(supplier).stream()
                .filter(Grant::isActive)
                .map(Grant::municipality)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasSupplier(UUID municipality) {
        return book.read(municipality).grants().stream().anyMatch(Grant::isAssigned);
    }

    private List<Grant> readable(UUID municipality) {
        Optional<UUID> only = rights.requireReadable(municipality);
        return book.read(municipality).grants().stream()
                .filter(grant -> only.map(grant.supplier()::equals).orElse(true))
                .toList();
    }

    private Grant find(UUID municipality, UUID id) {
        return readable(municipality).stream()
                .filter(grant -> grant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("grant", id));
    }

    private GrantResponse response(Grant grant) {
        Map<UUID, Organization> both = organizations.byId(Set.of(grant.municipality(), grant.supplier()));
        return GrantResponse.from(
                grant,
                ShallowOrganization.from(both.get(grant.municipality())),
                ShallowOrganization.from(both.get(grant.supplier())),
                effects.of(grant.municipality(), grant.epoch()));
    }

    private List<ShallowOrganization> named(List<UUID> ids) {
        Map<UUID, Organization> found = organizations.byId(ids);
        return ids.stream().map(found::get).map(ShallowOrganization::from).toList();
    }
}
