package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.platform.outbox.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Units after a restore: what was made since the backup is gone, which others are told as deleted. */
@ApplicationScoped
class PublishedUnits implements PublishedState {
    private final EntityManager entities;
    private final UnitRegister register;

    PublishedUnits(EntityManager entities, UnitRegister register) {
        this.entities = entities;
        this.register = register;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANIZATIONS;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        if (forgotten.type().equals(EventTypes.ORGANIZATION_UNIT_CHANGED)) {
            OrganizationUnitState told = forgotten.data(OrganizationUnitState.class);
            register.tell(Versions.raiseAbove(told.version(), entities, OrganizationUnit.class, told.uuid())
                    .map(unit -> unit.state(false, unit.auditVersion()))
                    .orElseGet(() -> gone(told)));
        }
    }

    private static OrganizationUnitState gone(OrganizationUnitState told) {
        return new OrganizationUnitState(told.uuid(), told.organization(), told.name(), true, told.version() + 1);
    }
}
