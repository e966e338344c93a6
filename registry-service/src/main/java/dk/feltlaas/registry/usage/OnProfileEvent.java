package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.projection.Projection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Listens to GDPR profiles. Mostly they are known already, from the answer to the write that made them; when that answer
 * was lost, this is where the read copy catches up. A profile of a usage that is not there yet comes with the answer to
 * its creation, and one of a usage that is gone is nobody's.
 */
@ApplicationScoped
class OnProfileEvent {
    private final Projection projection;
    private final ItSystemUsages usages;
    private final CommitClock clock;

    OnProfileEvent(Projection projection, ItSystemUsages usages, CommitClock clock) {
        this.projection = projection;
        this.usages = usages;
        this.clock = clock;
    }

    @Incoming("gdpr-profiles")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> takeOver(event.data(ProfileState.class)));
    }

    private void takeOver(ProfileState state) {
        usages.findForChange(state.usage())
                .filter(usage -> usage.copy(state))
                .ifPresent(usage -> usage.touch(clock.next(usage.municipality()), state.changedBy()));
    }
}
