package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.LockAck;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies grant events: newer epochs replace the state and are acknowledged, anything else changes nothing. */
@ApplicationScoped
public class LockProjection {
    private final LockStates states;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    LockProjection(
            LockStates states,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /**
     * State and acknowledgement change in the caller's transaction, both or neither.
     *
     * @return whether anything changed
     */
    public boolean apply(GrantEvent event) {
        boolean newer = states.replaceIfNewer(event.lockState());
        if (newer) {
            var municipality = event.lockState().municipality();
            var ack = new LockAck(service, municipality, event.lockState().epoch(), clock.instant());
            outbox.append(
                    Topic.LOCK_ACKS,
                    municipality + ":" + service,
                    EventTypes.LOCKS_APPLIED,
                    municipality.toString(),
                    ack);
        }
        return newer;
    }
}
