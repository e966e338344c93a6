package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.GrantChange;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the locks of all municipalities are kept. A change is made in one transaction: open, let the aggregate change
 * itself, record. It is published, noted for auditors and written to the history, or none of it happened.
 */
@ApplicationScoped
public class LockBook {
    private static final String MAKE_ROW = "insert into municipality_locks (municipality, epoch, version)"
            + " values (:municipality, 0, 0) on conflict do nothing";

    private final EntityManager entities;
    private final Organizations organizations;
    private final FieldCatalogue catalogue;
    private final Outbox outbox;
    private final AuditNote note;
    private final CurrentCaller currentCaller;

    LockBook(
            EntityManager entities,
            Organizations organizations,
            FieldCatalogue catalogue,
            Outbox outbox,
            AuditNote note,
            CurrentCaller currentCaller) {
        this.entities = entities;
        this.organizations = organizations;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.note = note;
        this.currentCaller = currentCaller;
    }

    /** The locks of a municipality for changing them: everyone else who wants to waits until the transaction ends. */
    public MunicipalityLocks open(UUID municipality) {
        MunicipalityLocks locks = lockRow(municipality);
        if (locks == null) {
            entities.createNativeQuery(MAKE_ROW)
                    .setParameter("municipality", municipality)
                    .executeUpdate();
            locks = lockRow(municipality);
        }
        return locks;
    }

    /** The locks of a municipality for reading them. */
    public MunicipalityLocks read(UUID municipality) {
        return Optional.ofNullable(entities.find(MunicipalityLocks.class, municipality))
                .orElseGet(() -> new MunicipalityLocks(municipality));
    }

    /** Every grant a supplier has or had, in the order of the municipalities' ids. */
    public List<Grant> grantsTo(UUID supplier) {
        return entities.createQuery("from Grant where supplier = ?1 order by municipality", Grant.class)
                .setParameter(1, supplier)
                .getResultList();
    }

    /** The municipalities that ever granted a supplier, in the order in which their locks are to be opened. */
    public List<UUID> municipalitiesOf(UUID supplier) {
        return entities.createQuery(
                        "select g.municipality from Grant g where g.supplier = ?1 order by g.municipality", UUID.class)
                .setParameter(1, supplier)
                .getResultList();
    }

    public List<GrantHistoryEntry> history(UUID grant) {
        return entities.createQuery("from GrantHistoryEntry where grant = ?1 order by epoch", GrantHistoryEntry.class)
                .setParameter(1, grant)
                .getResultList();
    }

    /** @param reason in the words of whoever did it; null when none was given */
    public void record(MunicipalityLocks locks, LockChange change, String reason) {
        record(locks, change, reason, Author.of(currentCaller.get()));
    }

    void record(MunicipalityLocks locks, LockChange change, String reason, Author by) {
        entities.flush();
        if (change.grants().isEmpty()) {
            note.action(change.kind().action()).epoch(change.epoch()).reason(reason);
        }
        change.grants().forEach(grant -> {
            entities.persist(new GrantHistoryEntry(change, grant, reason, by));
            note.about(grant.id())
                    .action(change.kind().action())
                    .epoch(change.epoch())
                    .supplier(grant.supplier())
                    .reason(reason);
        });
        entities.flush();
        publish(
                locks,
                change,
                new GrantChange(
                        change.grant().map(Grant::id).orElse(null),
                        change.grant().map(Grant::supplier).orElse(null),
                        change.kind().wireName(),
                        reason,
                        by.account()));
    }

    private void publish(MunicipalityLocks locks, LockChange change, GrantChange described) {
        tell(change.kind(), described, stateOf(locks));
    }

    /** Tells that nothing is locked in a municipality that is not known here. */
    void tellOpen(UUID municipality, long epoch) {
        LockChange.Kind kind = LockChange.Kind.CONTROL_STATES_CHANGED;
        tell(
                kind,
                new GrantChange(null, null, kind.wireName(), null, Author.SERVICE.account()),
                new LockState(municipality, epoch, Set.of(), List.of()));
    }

    private void tell(LockChange.Kind kind, GrantChange described, LockState state) {
        String municipality = state.municipality().toString();
        outbox.append(Topic.GRANTS, municipality, kind.eventType(), municipality, new GrantEvent(described, state));
    }

    LockState stateOf(MunicipalityLocks locks) {
        return locks.lockState(catalogue, supplierNames(locks));
    }

    private Map<UUID, String> supplierNames(MunicipalityLocks locks) {
        List<UUID> suppliers = locks.grants().stream().map(Grant::supplier).toList();
        return organizations.byId(suppliers).values().stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
    }

    private MunicipalityLocks lockRow(UUID municipality) {
        return entities.find(MunicipalityLocks.class, municipality, LockModeType.PESSIMISTIC_WRITE);
    }
}
