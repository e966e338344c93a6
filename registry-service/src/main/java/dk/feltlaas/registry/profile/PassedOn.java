package dk.feltlaas.registry.profile;

import dk.feltlaas.platform.http.RequestInfo;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;

/** What goes from the client's request to gdpr-service: it acts for the same caller, in the same request. */
public class PassedOn {
    private static final String OVERRIDE = "Feltlaas-Override-Reason";

    @HeaderParam("Authorization")
    String authorization;

    @HeaderParam(RequestInfo.HEADER)
    String requestId;

    @HeaderParam(OVERRIDE)
    String overrideReason;

    static PassedOn from(HttpServerRequest request, RequestInfo info) {
        PassedOn headers = new PassedOn();
        headers.authorization = request.getHeader("Authorization");
        headers.requestId = info.id();
        headers.overrideReason = request.getHeader(OVERRIDE);
        return headers;
    }
}
