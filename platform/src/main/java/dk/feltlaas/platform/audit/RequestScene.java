package dk.feltlaas.platform.audit;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who calls with which request; both null when the work was started by an event or at start-up. */
@Singleton
public class RequestScene {
    private final CurrentCaller caller;
    private final RequestInfo request;
    private final String service;

    RequestScene(
            CurrentCaller caller,
            RequestInfo request,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.request = request;
        this.service = service;
    }

    /** As entries name an actor: the caller, or the service itself where there is none. */
    public AuditEntry.Actor actor(Caller caller) {
        if (caller == null) {
            return new AuditEntry.Actor(null, service, AuditEntry.Actor.SYSTEM, null, List.of(), null);
        }
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

    public Caller callerOrNull() {
        return inRequest() ? caller.orNull() : null;
    }

    public AuditEntry.Request request() {
        return inRequest() && request.id() != null
                ? new AuditEntry.Request(request.id(), traceId(), request.method(), request.path())
                : null;
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
