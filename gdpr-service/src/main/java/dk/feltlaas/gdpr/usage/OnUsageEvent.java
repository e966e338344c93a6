package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.projection.Projection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code feltlaas.usages}. */
@ApplicationScoped
class OnUsageEvent {
    private final Projection projection;
    private final UsageReferences usages;
    private final Event<UsageChanged> changed;

    OnUsageEvent(Projection projection, UsageReferences usages, Event<UsageChanged> changed) {
        this.projection = projection;
        this.usages = usages;
        this.changed = changed;
    }

    @Incoming("usages")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> take(event.data(UsageState.class)));
    }

    private void take(UsageState state) {
        if (usages.store(state)) {
            usages.flush();
            changed.fire(new UsageChanged(state));
        }
    }
}
