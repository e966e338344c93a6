package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.supplier.catalogue.FieldCatalogue;
import dk.feltlaas.supplier.catalogue.LockableField;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that decides what is locked in one municipality, and the only thing that changes it. Every change raises the
 * epoch by one. It is loaded with its row locked, so changes of one municipality happen one after the other.
 */
@Entity
@Table(name = "municipality_locks")
public class MunicipalityLocks {
    @Id
    private UUID municipality;

    private long epoch;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "municipality", insertable = false, updatable = false)
    @OrderBy("id")
    private List<Grant> grants = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "municipality", insertable = false, updatable = false)
    private List<HeldField> held = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "municipality", insertable = false, updatable = false)
    private List<ControlChoice> choices = new ArrayList<>();

    @Version
    private long version;

    protected MunicipalityLocks() {}

    MunicipalityLocks(UUID municipality) {
        this.municipality = municipality;
    }

    /** Makes the supplier master of the fields, by a new grant or by the one it had. */
    public LockChange activate(UUID supplier, List<String> keys, Instant now) {
        Grant grant = grantOf(supplier).orElseGet(() -> newGrant(supplier));
        grant.activate(keys, epoch + 1, now);
        hold(grant, now);
        return changed(LockChange.Kind.ACTIVATED, List.of(grant));
    }

    /** Unlocks the grant's fields; every value stays. */
    public LockChange revoke(UUID grantId, Instant now) {
        Grant grant = grant(grantId);
        grant.revoke(epoch + 1, now);
        release(grant, Set.of());
        return changed(LockChange.Kind.REVOKED, List.of(grant));
    }

    /** Passes the first supplier's fields to the second in one epoch, so that they are never unlocked in between. */
    public LockChange switchSupplier(Grant from, UUID toSupplier, FieldCatalogue catalogue, Instant now) {
        Grant to = grantOf(toSupplier).orElseGet(() -> newGrant(toSupplier));
        List<String> keys = new ArrayList<>(from.fieldKeys());
        if (to.isActive()) {
            keys.addAll(to.fieldKeys());
        }
        from.revoke(epoch + 1, now);
        to.activate(
                catalogue.resolve(keys, "/fieldKeys").stream()
                        .map(LockableField::key)
                        .toList(),
                epoch + 1,
                now);
        held.stream().filter(h -> h.grant().equals(from.id())).forEach(h -> h.passTo(to.id(), now));
        hold(to, now);
        return changed(LockChange.Kind.SWITCHED, List.of(from, to));
    }

    /** Empty when the supplier has no active grant here. */
    public Optional<LockChange> suspend(UUID supplier, Instant now) {
        return grantOf(supplier).filter(Grant::isActive).map(grant -> {
            grant.suspend(epoch + 1, now);
            release(grant, Set.of());
            return changed(LockChange.Kind.SUSPENDED, List.of(grant));
        });
    }

    /** Empty when nothing is suspended, or when another supplier was granted one of the fields meanwhile. */
    public Optional<LockChange> resume(UUID supplier, Instant now) {
        return grantOf(supplier)
                .filter(Grant::isSuspended)
                .filter(grant -> heldByOthers(supplier, grant.fieldKeys()).isEmpty())
                .map(grant -> {
                    grant.resume(epoch + 1, now);
                    hold(grant, now);
                    return changed(LockChange.Kind.RESUMED, List.of(grant));
                });
    }

    /** Empty when every field is so already. */
    public Optional<LockChange> control(Map<String, ControlState> wanted, FieldCatalogue catalogue, Instant now) {
        boolean any = false;
        for (Map.Entry<String, ControlState> entry : wanted.entrySet()) {
            any |= control(catalogue.get(entry.getKey()), entry.getValue(), now);
        }
        return any ? Optional.of(changed(LockChange.Kind.CONTROL_STATES_CHANGED, List.of())) : Optional.empty();
    }

    /** Leaves out the epochs up to this one: others have applied them, and this has forgotten them. */
    void goAbove(long told) {
        epoch = Math.max(epoch, told);
    }

    /** The same locks under a new epoch. */
    LockChange sayAgain() {
        return changed(LockChange.Kind.CONTROL_STATES_CHANGED, List.of());
    }

    private boolean control(LockableField field, ControlState state, Instant now) {
        if (controlState(field) == state) {
            return false;
        }
        choice(field.key())
                .ifPresentOrElse(
                        choice -> choice.change(state, now),
                        () -> choices.add(new ControlChoice(municipality, field.key(), state, now)));
        return true;
    }

    /** The wanted fields that active grants of other suppliers hold, with those grants. */
    public Map<String, Grant> heldByOthers(UUID supplier, List<String> keys) {
        Map<String, Grant> others = new LinkedHashMap<>();
        for (String key : keys) {
            holder(key).filter(grant -> !grant.supplier().equals(supplier)).ifPresent(grant -> others.put(key, grant));
        }
        return others;
    }

    /** What the other services are told. */
    public LockState lockState(FieldCatalogue catalogue, Map<UUID, String> supplierNames) {
        Map<String, HeldField> holdings = held.stream().collect(Collectors.toMap(HeldField::fieldKey, h -> h));
        List<FieldLock> locks = catalogue.fields().stream()
                .filter(field -> holdings.containsKey(field.key()))
                .filter(field -> controlState(field) != ControlState.ORGANIZATION)
                .map(field -> lock(field, holdings.get(field.key()), supplierNames))
                .toList();
        return new LockState(
                municipality,
                epoch,
                grants.stream().filter(Grant::isActive).map(Grant::supplier).collect(Collectors.toSet()),
                locks);
    }

    private FieldLock lock(LockableField field, HeldField holding, Map<UUID, String> supplierNames) {
        UUID supplier = grant(holding.grant()).supplier();
        Instant controlled = choice(field.key()).map(ControlChoice::since).orElse(Instant.MIN);
        return new FieldLock(
                field.key(),
                controlState(field),
                supplier,
                supplierNames.get(supplier),
                holding.grant(),
                controlled.isAfter(holding.since()) ? controlled : holding.since());
    }

    /** The municipality's choice, or else the catalogue's default. */
    public ControlState controlState(LockableField field) {
        return choice(field.key()).map(ControlChoice::state).orElse(field.defaultState());
    }

    /** Whether the municipality itself gave the field to suppliers, whatever the default says. */
    public boolean isChosenForSuppliers(LockableField field) {
        return choice(field.key())
                .filter(choice -> choice.state() != ControlState.ORGANIZATION)
                .isPresent();
    }

    public Grant grant(UUID id) {
        return grants.stream()
                .filter(grant -> grant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("grant", id));
    }

    public Optional<Grant> grantOf(UUID supplier) {
        return grants.stream()
                .filter(grant -> grant.supplier().equals(supplier))
                .findFirst();
    }

    public List<Grant> grants() {
        return List.copyOf(grants);
    }

    public Map<String, Instant> heldSince() {
        Map<String, Instant> since = new TreeMap<>();
        held.forEach(h -> since.put(h.fieldKey(), h.since()));
        return since;
    }

    public UUID municipality() {
        return municipality;
    }

    public long epoch() {
        return epoch;
    }

    private Grant newGrant(UUID supplier) {
        Grant grant = new Grant(municipality, supplier);
        grants.add(grant);
        return grant;
    }

    private Optional<Grant> holder(String key) {
        return held.stream().filter(h -> h.fieldKey().equals(key)).findFirst().map(h -> grant(h.grant()));
    }

    private Optional<ControlChoice> choice(String key) {
        return choices.stream().filter(c -> c.fieldKey().equals(key)).findFirst();
    }

    private void hold(Grant grant, Instant now) {
        if (!heldByOthers(grant.supplier(), grant.fieldKeys()).isEmpty()) {
            throw new IllegalStateException("A field has one master at most");
        }
        release(grant, Set.copyOf(grant.fieldKeys()));
        Set<String> already = heldSince().keySet();
        grant.fieldKeys().stream()
                .filter(key -> !already.contains(key))
                .forEach(key -> held.add(new HeldField(municipality, key, grant.id(), now)));
    }

    private void release(Grant grant, Set<String> except) {
        held.removeIf(h -> h.grant().equals(grant.id()) && !except.contains(h.fieldKey()));
    }

    private LockChange changed(LockChange.Kind kind, List<Grant> of) {
        epoch++;
        return new LockChange(kind, epoch, of);
    }
}
