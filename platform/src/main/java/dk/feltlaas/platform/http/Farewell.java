package dk.feltlaas.platform.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks whoever still calls a process that is leaving to come anew. It answers as ever until {@code quarkus.shutdown.delay}
 * is over; but a gateway keeps its connections, and would go on using them until they are refused.
 */
@ApplicationScoped
class Farewell {
    /** Before the filters that may answer by themselves. */
    private static final int EARLY = 1_000;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (leaving) {
                        request.response().putHeader("Connection", "close");
                    }
                    request.next();
                },
                EARLY);
    }
}
