package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.projection.Projection;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code feltlaas.grants} in the services that hold lockable fields. */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.projections.locks", stringValue = "true")
class OnGrantEvent {
    private final Projection projection;
    private final LockProjection locks;
    private final LockPropagation propagation;

    OnGrantEvent(Projection projection, LockProjection locks, LockPropagation propagation) {
        this.projection = projection;
        this.locks = locks;
        this.propagation = propagation;
    }

    @Incoming("grants")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        var applied = new AtomicReference<Instant>();
        projection.apply(record, event -> applied.set(locks.apply(event.data(GrantEvent.class)) ? event.time() : null));
        if (applied.get() != null) {
            propagation.applied(applied.get());
        }
    }
}
