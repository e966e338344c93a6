package dk.feltlaas.platform.directory;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.projection.Projection;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to organisations, their units and accounts in the services that do not own them. */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.projections.directory", stringValue = "true")
class OnDirectoryEvent {
    private final Projection projection;
    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;

    OnDirectoryEvent(Projection projection, Organizations organizations, OrganizationUnits units, Accounts accounts) {
        this.projection = projection;
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
    }

    @Incoming("organizations")
    @Blocking
    void onOrganization(ConsumerRecord<String, String> record) {
        projection.apply(record, this::takeOrganization);
    }

    private void takeOrganization(CloudEvent event) {
        if (event.type().equals(EventTypes.ORGANIZATION_UNIT_CHANGED)) {
            units.store(event.data(OrganizationUnitState.class));
        } else {
            organizations.store(event.data(OrganizationState.class));
        }
    }

    @Incoming("accounts")
    @Blocking
    void onAccount(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> accounts.store(event.data(AccountState.class)));
    }
}
