package dk.feltlaas.audit.deed;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.outbox.Outbox;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts what is done to the log into the log, by way of the outbox: an entry travels like those of all services, with a
 * number of this source, and is there if and only if the running transaction commits.
 */
@ApplicationScoped
public class OwnDeeds {
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final RequestInfo request;
    private final Clock clock;
    private final String source;

    OwnDeeds(
            Outbox outbox,
            CurrentCaller caller,
            RequestInfo request,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.outbox = outbox;
        this.caller = caller;
        this.request = request;
        this.clock = clock;
        this.source = source;
    }

    /** Records a deed of the caller of the request in hand, or of the service itself outside of requests. */
    public void record(Deed deed) {
        boolean inRequest = Arc.container().requestContext().isActive() && caller.orNull() != null;
        AuditEntry entry = new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                inRequest ? actor(caller.get()) : system(),
                deed.municipality(),
                inRequest ? caller.get().supplier().orElse(null) : null,
                deed.entity(),
                deed.action(),
                deed.changes(),
                AuditEntry.ACCEPTED,
                null,
                deed.remark(),
                null,
                inRequest ? new AuditEntry.Request(request.id(), traceId(), request.method(), request.path()) : null);
        String key = deed.municipality() == null ? source : deed.municipality().toString();
        outbox.append(Topic.AUDIT, key, EventTypes.AUDIT_ENTRY, null, entry);
    }

    private static AuditEntry.Actor actor(Caller caller) {
        List<String> roles = Stream.concat(
                        caller.globalRoles().stream(),
                        caller.memberships().values().stream().flatMap(Set::stream))
                .map(Role::wireName)
                .distinct()
                .sorted()
                .toList();
        return new AuditEntry.Actor(
                caller.account(),
                caller.name(),
                caller.kind() == Caller.Kind.API ? AuditEntry.Actor.API : AuditEntry.Actor.PERSON,
                caller.supplier().orElse(null),
                roles,
                caller.assurance().wireName());
    }

    private AuditEntry.Actor system() {
        return new AuditEntry.Actor(null, source, AuditEntry.Actor.SYSTEM, null, List.of(), null);
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
