package dk.feltlaas.registry.deletion;

import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.projection.Projection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Listens to {@code feltlaas.registrations}. A deletion gets its stamp here, where the feed is read: one drawn by
 * gdpr-service would arrive behind younger ones, which clients have already passed.
 */
@ApplicationScoped
class OnRegistrationDeleted {
    private final Projection projection;
    private final Deletions deletions;

    OnRegistrationDeleted(Projection projection, Deletions deletions) {
        this.projection = projection;
        this.deletions = deletions;
    }

    @Incoming("registrations")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> take(event.data(RegistrationDeleted.class)));
    }

    private void take(RegistrationDeleted gone) {
        deletions.registrationDeleted(gone.uuid(), gone.municipality());
    }
}
