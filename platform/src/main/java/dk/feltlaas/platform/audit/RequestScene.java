package dk.feltlaas.platform.audit;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;

/** Who calls with which request; both null when the work was started by an event or at start-up. */
@Singleton
class RequestScene {
    private final CurrentCaller caller;
    private final RequestInfo request;

    RequestScene(CurrentCaller caller, RequestInfo request) {
        this.caller = caller;
        this.request = request;
    }

    Caller callerOrNull() {
        return inRequest() ? caller.orNull() : null;
    }

    AuditEntry.Request request() {
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
