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
 *
 * <p>What is still being sent is then let run to waste up to a limit. Who closes a connection somebody is writing to takes
 * the answer away with it: TCP resets it, and the client's next write fails before it has read anything.
 */
@ApplicationScoped
class OversizedBodies {
    /** Ahead of Quarkus' own check. */
    private static final int PRIORITY = 500;

    /** This often what is allowed is still listened to; {@link SlowBodies} says for how long. */
    private static final int WASTE = 16;

    private final long limit;

    OversizedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        long announced = announcedLength(context);
        if (announced > limit) {
            refuse(context, announced > WASTE * limit);
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

    private static void refuse(RoutingContext context, boolean hangUp) {
        if (hangUp) {
            context.response().putHeader("Connection", "close");
        } else {
            context.request().resume();
        }
        context.response()
                .setStatusCode(413)
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
