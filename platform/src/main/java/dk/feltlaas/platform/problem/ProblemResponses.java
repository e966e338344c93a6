package dk.feltlaas.platform.problem;

import dk.feltlaas.platform.http.RequestInfo;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a problem as RFC 9457 has it. {@code instance} is the request's id, {@code traceId} its trace. */
@Singleton
class ProblemResponses {
    static final String MEDIA_TYPE = "application/problem+json";

    private final RequestInfo request;

    ProblemResponses(RequestInfo request) {
        this.request = request;
    }

    Response of(Problem problem) {
        Map<String, Object> body = body(problem.status(), problem.slug(), problem.title(), problem.detail());
        body.putAll(problem.members());
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(body);
        problem.headers().forEach(response::header);
        return response.build();
    }

    Response of(int status, String slug, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(body(status, slug, title, detail))
                .build();
    }

    private Map<String, Object> body(int status, String slug, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", request.id() == null ? null : "urn:request:" + request.id());
        body.put("traceId", traceId());
        return body;
    }

    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
