package dk.feltlaas.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.util.LinkedHashMap;

/** An answer the gateway gives itself, in the form every service uses for problems (RFC 9457). */
record GatewayProblem(int status, String slug, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static GatewayProblem noRoute() {
        return new GatewayProblem(404, "not-found", "There is no such thing", "There is nothing at this address.");
    }

    static GatewayProblem of(String service, Throwable failure) {
        return failure instanceof ConnectException
                ? new GatewayProblem(
                        503, "not-ready", "Try again shortly", service + "-service is not there at the moment.")
                : new GatewayProblem(
                        502,
                        "bad-gateway",
                        "No answer from behind the gateway",
                        service + "-service gave no whole answer; whether it acted on the request is not known.");
    }

    String body(String requestId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", "urn:request:" + requestId);
        body.put("traceId", null);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
