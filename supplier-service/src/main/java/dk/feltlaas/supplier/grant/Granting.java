package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.Violation;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.catalogue.LockableField;
import dk.feltlaas.supplier.lock.Grant;
import dk.feltlaas.supplier.lock.GrantOverlap;
import dk.feltlaas.supplier.lock.LockBook;
import dk.feltlaas.supplier.lock.LockChange;
import dk.feltlaas.supplier.lock.LockRights;
import dk.feltlaas.supplier.lock.MunicipalityLocks;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a municipality does with its grants. Each method is one transaction and raises the municipality's epoch by one.
 *
 * <p>Rows are locked in one order everywhere: suppliers by id, then municipalities by id.
 */
@ApplicationScoped
public class Granting {
    private static final String SUBJECT = "Grant";

    private final LockBook book;
    private final LockRights rights;
    private final Organizations organizations;
    private final FieldCatalogue catalogue;
    private final Clock clock;

    Granting(LockBook book, LockRights rights, Organizations organizations, FieldCatalogue catalogue, Clock clock) {
        this.book = book;
        this.rights = rights;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Grants, grants again, or changes what an active grant covers. */
    @Transactional
    Grant grant(UUID municipality, GrantRequest request) {
        rights.requireAdministered(municipality, SUBJECT);
        Organization supplier = requireSupplier(request.supplierUuid(), "/supplierUuid");
        MunicipalityLocks locks = book.open(municipality);
        List<String> keys = wantedFields(locks, request.fieldKeys()).stream()
                .map(LockableField::key)
                .toList();
        requireFree(locks, supplier.id(), keys);
        LockChange change = locks.activate(supplier.id(), keys, clock.instant());
        book.record(locks, change, request.reason());
        return change.grant().orElseThrow();
    }

    /** As KITOS clients assign a supplier: with the default fields, and refused when it is assigned already. */
    @Transactional
    Organization assign(UUID municipality, UUID supplier) {
        rights.requireAdministered(municipality, SUBJECT);
        Organization assigned = requireSupplier(supplier, "supplierUuid");
        if (book.open(municipality).grantOf(supplier).filter(Grant::isActive).isPresent()) {
            throw new InvalidInput("supplierUuid", "The supplier is already assigned to the organization");
        }
        grant(municipality, new GrantRequest(supplier, null, null));
        return assigned;
    }

    @Transactional
    Grant revoke(UUID municipality, UUID grant, String reason) {
        rights.requireAdministered(municipality, SUBJECT);
        MunicipalityLocks locks = book.open(municipality);
        LockChange change = locks.revoke(grant, clock.instant());
        book.record(locks, change, reason);
        return change.grant().orElseThrow();
    }

    /** Revokes by supplier, as KITOS clients name it. */
    @Transactional
    void revokeSupplier(UUID municipality, UUID supplier) {
        rights.requireAdministered(municipality, SUBJECT);
        organizations.get(supplier);
        Grant grant = assignedGrant(book.open(municipality), supplier);
        revoke(municipality, grant.id(), null);
    }

    @Transactional
    Grant switchSupplier(UUID municipality, SwitchRequest request) {
        rights.requireAdministered(municipality, SUBJECT);
        requireTwo(request);
        Organization to = lockInOrder(request.fromSupplierUuid(), request.toSupplierUuid());
        MunicipalityLocks locks = book.open(municipality);
        Grant from = assignedGrant(locks, request.fromSupplierUuid());
        requireFreeButFor(from, locks, to.id());
        LockChange change = locks.switchSupplier(from, to.id(), catalogue, clock.instant());
        book.record(locks, change, request.reason());
        return change.grant().orElseThrow();
    }

    /** The fields a grant without or with a list of keys would cover; refused when the municipality keeps one itself. */
    List<LockableField> wantedFields(MunicipalityLocks locks, List<String> keys) {
        if (keys == null) {
            List<LockableField> defaults = catalogue.defaultFields();
            return catalogue.fields().stream()
                    .filter(field -> defaults.contains(field) || locks.isChosenForSuppliers(field))
                    .toList();
        }
        List<LockableField> wanted = catalogue.resolve(keys, "/fieldKeys");
        List<Violation> kept = new ArrayList<>();
        for (LockableField field : wanted) {
            if (locks.controlState(field) == ControlState.ORGANIZATION) {
                kept.add(new Violation(
                        "/fieldKeys",
                        field.key() + " is controlled by the organisation itself;"
                                + " first set its control state to Supplier or Shared (PUT …/suppliers/fields)"));
            }
        }
        if (!kept.isEmpty()) {
            throw new InvalidInput(kept);
        }
        return wanted;
    }

    /** The supplier, whose standing stays as it is until the transaction ends. */
    private Organization requireSupplier(UUID id, String pointer) {
        Organization supplier = organizations.getUnchanging(id);
        requireEligible(supplier, pointer);
        return supplier;
    }

    void requireEligible(Organization supplier, String pointer) {
        if (!supplier.maySupply()) {
            throw new InvalidInput(
                    pointer,
                    supplier.isDisabled()
                            ? supplier.name() + " is disabled"
                            : supplier.name() + " is not registered as an ISMS supplier");
        }
    }

    private Organization lockInOrder(UUID from, UUID to) {
        Stream.of(from, to).sorted().forEach(organizations::getUnchanging);
        return requireSupplier(to, "/toSupplierUuid");
    }

    private static void requireTwo(SwitchRequest request) {
        if (request.fromSupplierUuid().equals(request.toSupplierUuid())) {
            throw new InvalidInput("/toSupplierUuid", "must be another supplier than fromSupplierUuid");
        }
    }

    private Grant assignedGrant(MunicipalityLocks locks, UUID supplier) {
        return locks.grantOf(supplier)
                .filter(Grant::isAssigned)
                .orElseThrow(() -> new NotFound("supplier assigned to the organization", supplier));
    }

    private void requireFree(MunicipalityLocks locks, UUID supplier, List<String> keys) {
        refuseOverlap(locks, locks.heldByOthers(supplier, keys));
    }

    private void requireFreeButFor(Grant from, MunicipalityLocks locks, UUID to) {
        Map<String, Grant> others = locks.heldByOthers(to, from.fieldKeys());
        others.values().removeIf(from::equals);
        refuseOverlap(locks, others);
    }

    private void refuseOverlap(MunicipalityLocks locks, Map<String, Grant> holders) {
        if (!holders.isEmpty()) {
            throw overlap(locks, holders);
        }
    }

    private GrantOverlap overlap(MunicipalityLocks locks, Map<String, Grant> holders) {
        var names = organizations.byId(
                holders.values().stream().map(Grant::supplier).distinct().toList());
        return new GrantOverlap(holders.entrySet().stream()
                .map(e -> new GrantOverlap.Held(
                        e.getKey(),
                        e.getValue().supplier(),
                        names.get(e.getValue().supplier()).name(),
                        locks.heldSince().get(e.getKey())))
                .toList());
    }
}
