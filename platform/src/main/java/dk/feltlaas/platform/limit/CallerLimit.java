package dk.feltlaas.platform.limit;

import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts the requests of each account once it is known who asks, of everybody else by address, and refuses those beyond
 * the limit, so that one caller's loop is not everybody's outage. Every answer says what is left.
 */
@ApplicationScoped
public class CallerLimit {
    private static final String ALLOWANCE = "feltlaas.allowance";

    private final Throttle<Object> requests;
    private final CurrentCaller caller;
    private final RequestInfo info;

    CallerLimit(LimitConfig config, CurrentCaller caller, RequestInfo info, Clock clock) {
        this.requests = new Throttle<>(config.requests(), config.period(), config.callers(), clock);
        this.caller = caller;
        this.info = info;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        Allowance allowance = requests.take(key());
        if (!allowance.permitted()) {
            throw new TooManyRequests("You send more requests than one caller may.", allowance);
        }
        request.setProperty(ALLOWANCE, allowance);
    }

    private Object key() {
        Caller who = caller.orNull();
        return who == null ? String.valueOf(info.address()) : who.account();
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            allowance.headers().forEach(response.getHeaders()::putSingle);
        }
    }
}
