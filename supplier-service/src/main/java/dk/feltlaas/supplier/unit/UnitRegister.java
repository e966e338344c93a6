package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.supplier.UniqueConstraint;
import dk.feltlaas.supplier.organization.OrganizationCreated;
import dk.feltlaas.supplier.organization.OrganizationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Keeps the trees of units and tells the other services. Changes of one tree come one after another. */
@ApplicationScoped
class UnitRegister {
    private static final UniqueConstraint UNIT_ID = new UniqueConstraint("organization_unit_unit_id_once");

    private final OrganizationUnits units;
    private final OrganizationView organizations;
    private final Outbox outbox;
    private final AuditNote note;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    UnitRegister(
            OrganizationUnits units,
            OrganizationView organizations,
            Outbox outbox,
            AuditNote note,
            CurrentCaller currentCaller,
            Clock clock) {
        this.units = units;
        this.organizations = organizations;
        this.outbox = outbox;
        this.note = note;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    void on(@Observes OrganizationCreated event) {
        OrganizationUnit root = OrganizationUnit.rootOf(event.organization(), clock.instant());
        units.persist(root);
        publish(root);
    }

    @Transactional
    OrganizationUnit create(UUID organization, CreateUnitRequest request) {
        OrganizationUnit root = changeable(organization, null);
        OrganizationUnit parent = Optional.ofNullable(request.parentUuid())
                .map(uuid -> parent(organization, uuid))
                .orElse(root);
        OrganizationUnit unit =
                parent.newChild(request.name().strip(), request.ean(), request.unitId(), clock.instant());
        note.action("organization-unit.created");
        units.persist(unit);
        publish(unit);
        return unit;
    }

    @Transactional
    OrganizationUnit change(UUID organization, UUID id, ChangeUnitRequest request) {
        changeable(organization, id);
        request.validate();
        OrganizationUnit unit = units.get(organization, id);
        request.name().ifPresent(name -> unit.rename(name.strip(), clock.instant()));
        unit.renumber(request.ean().orElse(unit.ean()), request.unitId().orElse(unit.unitId()), clock.instant());
        request.parentUuid().ifPresent(parent -> move(unit, parent(organization, parent)));
        note.action("organization-unit.changed");
        publish(unit);
        return unit;
    }

    @Transactional
    void delete(UUID organization, UUID id) {
        changeable(organization, id);
        OrganizationUnit unit = units.get(organization, id);
        if (unit.isRoot() || units.hasChildren(id)) {
            throw new InvalidInput(
                    "/unitUuid", "Only a unit without units below it can be deleted, and never the root");
        }
        note.action("organization-unit.deleted");
        units.delete(unit);
        tell(unit.state(true, unit.auditVersion() + 1));
    }

    private void move(OrganizationUnit unit, OrganizationUnit parent) {
        if (unit.isRoot()) {
            throw new InvalidInput("/parentUuid", "The root has no unit above it");
        }
        for (OrganizationUnit above = parent; !above.isRoot(); above = units.findById(above.parent())) {
            if (above.id().equals(unit.id())) {
                throw new InvalidInput("/parentUuid", "A unit cannot stand below itself");
            }
        }
        unit.moveUnder(parent.id(), clock.instant());
    }

    private OrganizationUnit parent(UUID organization, UUID uuid) {
        return units.find("id = ?1 and organization.id = ?2", uuid, organization)
                .firstResultOptional()
                .orElseThrow(() -> new InvalidInput("/parentUuid", "The organization has no unit " + uuid));
    }

    /** The root of a tree the caller may change, held until the transaction ends. */
    private OrganizationUnit changeable(UUID organization, UUID unit) {
        UUID municipality = organizations.requireVisible(organization).auditMunicipality();
        Caller caller = currentCaller.get();
        if (!caller.isGlobalAdmin() && !caller.hasRole(organization, Role.LOCAL_ADMIN)) {
            throw new NotPermitted(
                    "Only a local admin of the organization and the secretariat keep its units.",
                    RefusedWrite.of(OrganizationUnit.TYPE, unit, municipality));
        }
        return units.holdTree(organization);
    }

    private void publish(OrganizationUnit unit) {
        UNIT_ID.guard(
                units::flush,
                () -> new AlreadyExists("Another unit of the organization has the id " + unit.unitId() + "."));
        tell(unit.state(false, unit.auditVersion()));
    }

    void tell(OrganizationUnitState state) {
        String id = state.uuid().toString();
        outbox.append(Topic.ORGANIZATIONS, id, EventTypes.ORGANIZATION_UNIT_CHANGED, id, state);
    }
}
