package dk.feltlaas.audit.deed;

import dk.feltlaas.platform.audit.RequestScene;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts what is done to the log into the log, by way of the outbox: an entry travels like those of all services, with a
 * number of this source, and is there if and only if the running transaction commits.
 */
@ApplicationScoped
public class OwnDeeds {
    private final Outbox outbox;
    private final RequestScene scene;
    private final Clock clock;
    private final String source;

    OwnDeeds(
            Outbox outbox,
            RequestScene scene,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.outbox = outbox;
        this.scene = scene;
        this.clock = clock;
        this.source = source;
    }

    /** Records a deed of the caller of the request in hand, or of the service itself outside of requests. */
    public void record(Deed deed) {
        Caller caller = scene.callerOrNull();
        AuditEntry entry = new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                scene.actor(caller),
                deed.municipality(),
                caller == null ? null : caller.supplier().orElse(null),
                deed.entity(),
                deed.action(),
                deed.changes(),
                AuditEntry.ACCEPTED,
                null,
                deed.remark(),
                null,
                caller == null ? null : scene.request());
        String key = deed.municipality() == null ? source : deed.municipality().toString();
        outbox.append(Topic.AUDIT, key, EventTypes.AUDIT_ENTRY, null, entry);
    }
}
