package dk.feltlaas.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says itself that it is too large as problem+json, before a byte of it is read. Quarkus would refuse
 * it without a word, and before any exception mapper.
 */
@ApplicationScoped
class OversizedBodies {
    /** Ahead of Quarkus' own check. */
    private static final int PRIORITY = 500;

    private final long limit;

    OversizedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (announcedLength(context) > limit) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static long announcedLength(RoutingContext context) {
        try {
            String length = context.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(413)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", "/problems/too-large")
                        .put("title", "The request is too large")
                        .put("status", 413)
                        .put("detail", "The body is larger than this service accepts.")
                        .putNull("instance")
                        .putNull("traceId")
                        .encode());
    }
}
