package dk.feltlaas.platform.http;

import dk.feltlaas.platform.limit.LimitConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes the connection of who takes too long to send a body. Each byte that drips in would otherwise begin the idle
 * time-out anew, and a few clients could hold all connections there are.
 */
@ApplicationScoped
class SlowBodies {
    /** Ahead of whatever reads bodies. */
    private static final int PRIORITY = 490;

    private final long millis;

    SlowBodies(LimitConfig config) {
        this.millis = config.bodyTime().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            long timer = context.vertx().setTimer(millis, id -> {
                if (!hasArrived(request)) {
                    request.connection().close();
                }
            });
            context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    /** Nobody may have asked for the end, once all that was announced was read. */
    private static boolean hasArrived(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.isEnded()
                || (length != null && Long.toString(request.bytesRead()).equals(length));
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }
}
