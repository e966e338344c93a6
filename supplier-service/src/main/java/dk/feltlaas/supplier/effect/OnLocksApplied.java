package dk.feltlaas.supplier.effect;

import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.projection.Projection;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Notes what the other services acknowledge. */
@ApplicationScoped
class OnLocksApplied {
    private final Projection projection;
    private final LockEffects effects;

    OnLocksApplied(Projection projection, LockEffects effects) {
        this.projection = projection;
        this.effects = effects;
    }

    @Incoming("lock-acks")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(record, event -> effects.record(event.data(LockAck.class)));
    }
}
