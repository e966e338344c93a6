package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.projection.Projection;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code feltlaas.grants} in the services that hold lockable fields. */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.projections.locks", stringValue = "true")
class OnGrantEvent {
    private final Projection projection;
    private final LockProjection locks;

    OnGrantEvent(Projection projection, LockProjection locks) {
        this.projection = projection;
        this.locks = locks;
    }

    @Incoming("grants")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> locks.apply(event.data(GrantEvent.class)));
    }
}
