package dk.feltlaas.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.ConnectException;
import java.util.LinkedHashMap;

/** An answer the gateway gives itself, in the form every service uses for problems (RFC 9457). */
record GatewayProblem(int status, String slug, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static GatewayProblem noRoute() {
        return new GatewayProblem(404, "not-found", "There is no such thing", "There is nothing at this address.");
    }

    /** What cannot be read as a request (RFC 9110 §15.5.1, §15.5.15; RFC 6585 §5). */
    static GatewayProblem unreadable(Throwable why) {
        return switch (why) {
            case TooLongHttpLineException line ->
                new GatewayProblem(414, "too-large", "The request is too large", "The address is too long.");
            case TooLongHttpHeaderException header ->
                new GatewayProblem(431, "too-large", "The request is too large", "The headers are too large.");
            case null, default ->
                new GatewayProblem(400, "invalid-input", "The request is not valid", "It is no HTTP request.");
        };
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
