package dk.feltlaas.platform.http;

import dk.feltlaas.platform.id.Ids;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Runs before and after every request: folds the route, gives the request its id, answers that id. */
class RequestFilters {
    private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final RequestInfo request;
    private final CurrentVertxRequest connection;

    RequestFilters(RequestInfo request, CurrentVertxRequest connection) {
        this.request = request;
        this.connection = connection;
    }

    @ServerRequestFilter(preMatching = true)
    public void before(ContainerRequestContext context) {
        URI uri = context.getUriInfo().getRequestUri();
        URI folded = AnyCaseRoutes.fold(uri);
        if (folded != uri) {
            context.setRequestUri(folded);
        }
        String given = context.getHeaderString(RequestInfo.HEADER);
        boolean usable = given != null && WELL_FORMED_ID.matcher(given).matches();
        request.begin(usable ? given : Ids.next().toString(), context.getMethod(), uri.getRawPath(), address());
    }

    @ServerResponseFilter
    public void after(ContainerResponseContext context) {
        if (request.id() != null) {
            context.getHeaders().putSingle(RequestInfo.HEADER, request.id());
            RequestLog.answered(request, context.getStatus());
        }
    }

    private String address() {
        RoutingContext current = connection.getCurrent();
        return current == null ? null : current.request().remoteAddress().hostAddress();
    }
}
