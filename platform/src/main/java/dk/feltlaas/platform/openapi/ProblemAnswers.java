package dk.feltlaas.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals every operation can answer, each stated once among the components. */
final class ProblemAnswers {
    private static final String SCHEMA = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, Answer> ANSWERS = new TreeMap<>(Map.of(
            "400", new Answer("BadRequest", "The request is not valid; every violation is named.", "invalid-input"),
            "401", new Answer("Unauthorized", "No token, a bad one, or one of too low assurance.", null),
            "403",
                    new Answer(
                            "Forbidden",
                            "The caller may not do this, or a field is locked to a supplier.",
                            "field-locked"),
            "404", new Answer("NotFound", "There is no such thing, or the caller is not to know.", "not-found"),
            "409", new Answer("Conflict", "It exists already, or collides with another.", "already-exists"),
            "412", new Answer("PreconditionFailed", "The record has changed since it was read.", "stale-version"),
            "429",
                    new Answer(
                            "TooManyRequests",
                            "More than one caller may ask; Retry-After says when.",
                            "too-many-requests"),
            "503", new Answer("NotReady", "The same request sent again shortly will do.", "not-ready")));

    private record Answer(String name, String description, String example) {}

    private final Examples examples;

    ProblemAnswers(Examples examples) {
        this.examples = examples;
    }

    Map<String, APIResponse> components() {
        Map<String, APIResponse> responses = new TreeMap<>();
        ANSWERS.values().forEach(answer -> responses.put(answer.name(), response(answer)));
        return responses;
    }

    private APIResponse response(Answer answer) {
        var media = OASFactory.createMediaType().schema(Schemas.reference(SCHEMA));
        if (answer.example() != null) {
            media.example(examples.platform(answer.example()));
        }
        return OASFactory.createAPIResponse()
                .description(answer.description())
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, media));
    }

    /** Lets the operation refer to whatever can be refused of its kind. */
    void refer(String method, Operation operation) {
        for (var status : ANSWERS.keySet()) {
            operation.getResponses().removeAPIResponse(status);
        }
        for (var status : statuses(method, operation)) {
            var reference =
                    OASFactory.createAPIResponse().ref(ANSWERS.get(status).name());
            operation.getResponses().addAPIResponse(status, reference);
        }
    }

    private static List<String> statuses(String method, Operation operation) {
        var parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<String> statuses = new ArrayList<>();
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            statuses.add("400");
        }
        if (isSecured(operation)) {
            statuses.add("401");
            statuses.add("403");
        }
        if (has(operation, In.PATH)) {
            statuses.add("404");
        }
        if (!method.equals("GET")) {
            statuses.add("409");
        }
        if (has(operation, In.HEADER)) {
            statuses.add("412");
        }
        statuses.add("429");
        statuses.add("503");
        return statuses;
    }

    static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static boolean has(Operation operation, In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == place
                                && (place != In.HEADER || "If-Match".equals(parameter.getName())));
    }

    static void register(Components components) {
        components.named(SCHEMA, () -> {
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put("type", Schemas.string("uri-reference").description("Stable name of the kind of problem."));
            properties.put("title", Schemas.string());
            properties.put("status", Schemas.of(SchemaType.INTEGER));
            properties.put("detail", Schemas.orNull(Schemas.string()));
            properties.put("instance", Schemas.orNull(Schemas.string()).description("The request, for the logs."));
            properties.put("traceId", Schemas.orNull(Schemas.string()));
            properties.put("violations", Schemas.listOf(text("pointer", "detail")));
            properties.put("fields", Schemas.listOf(text("key", "holderUuid", "holder", "since")));
            return Schemas.object(properties, List.of("type", "title", "status"))
                    .description("RFC 9457. violations comes with invalid-input, fields with field-locked.");
        });
    }

    private static Schema text(String... names) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List.of(names).forEach(name -> properties.put(name, Schemas.string()));
        return Schemas.object(properties, List.of());
    }
}
