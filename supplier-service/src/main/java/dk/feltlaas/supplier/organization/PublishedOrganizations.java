package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.platform.outbox.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Organisations after a restore: what was made since the backup is gone, which others are told as disabled. */
@ApplicationScoped
class PublishedOrganizations implements PublishedState {
    private final EntityManager entities;
    private final OrganizationRegister register;

    PublishedOrganizations(EntityManager entities, OrganizationRegister register) {
        this.entities = entities;
        this.register = register;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANIZATIONS;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        if (forgotten.type().equals(EventTypes.ORGANIZATION_CHANGED)) {
            OrganizationState told = forgotten.data(OrganizationState.class);
            register.tell(Versions.raiseAbove(told.version(), entities, Organization.class, told.uuid())
                    .map(Organization::state)
                    .orElseGet(() -> gone(told)));
        }
    }

    private static OrganizationState gone(OrganizationState told) {
        return new OrganizationState(
                told.uuid(), told.name(), told.cvr(), told.type(), false, true, told.version() + 1);
    }
}
