package dk.feltlaas.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the stack says of itself under {@code /openapi}: every operation with its parameters and the shape of its body. */
final class ApiDescription {
    private final JsonNode document;

    ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** @param body the schema of the request body; missing when there is none */
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode body) {
        boolean isWrite() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has("responses")) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(path.getValue(), operation.getValue()),
                                body(operation.getValue())));
                    }
                }));
        return operations;
    }

    /** The schema itself where it is only referred to. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        for (String choice : List.of("allOf", "oneOf", "anyOf")) {
            if (found.has(choice)) {
                return resolved(found.path(choice).path(0));
            }
        }
        return found;
    }

    private List<JsonNode> parameters(JsonNode path, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return parameters;
    }

    private static JsonNode body(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        return content.isEmpty()
                ? MissingNode.getInstance()
                : content.elements().next().path("schema");
    }
}
