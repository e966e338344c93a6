package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.testing.ContractSchemas.Reading;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One operation of an OpenAPI document, and what it has against requests and answers. */
public final class ContractOperation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final String JSON_BODY = "application/json";

    private final String method;
    private final String path;
    private final JsonNode operation;
    private final JsonNode document;
    private final ContractSchemas schemas;
    private final Pattern pattern;

    ContractOperation(String method, String path, JsonNode operation, JsonNode document, ContractSchemas schemas) {
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.document = document;
        this.schemas = schemas;
        this.pattern = Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"), Pattern.CASE_INSENSITIVE);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String id() {
        return operation.path("operationId").asText();
    }

    public JsonNode json() {
        return operation;
    }

    boolean answers(String otherMethod, String concretePath) {
        return method.equals(otherMethod) && pattern.matcher(concretePath).matches();
    }

    int parametersInPath() {
        return (int) PARAMETER.matcher(path).results().count();
    }

    boolean declares(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    /** Only signing in refuses in the envelope of the first version of the API (contract §2.1). */
    boolean envelopes(int status) {
        return path.equals("/api/authorize/GetToken") && status == 401;
    }

    List<String> request(String body) {
        var content = operation.at("/requestBody/content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("there should be none");
        }
        return schemas.faults(content.elements().next().path("schema"), parsed(body), Reading.REQUEST);
    }

    List<String> response(int status, String body, boolean enumsAsIntegers) {
        var schema = resolved(operation.path("responses").path(Integer.toString(status)))
                .path("content")
                .path(JSON_BODY)
                .path("schema");
        if (schema.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("there should be no body");
        }
        return schemas.faults(schema, parsed(body), enumsAsIntegers ? Reading.INTEGERS : Reading.RESPONSE);
    }

    List<String> query(String rawQuery) {
        var given = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(rawQuery == null ? new String[0] : rawQuery.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> given.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""));
        List<String> faults = new ArrayList<>();
        parameters().filter(one -> one.path("in").asText().equals("query")).forEach(one -> {
            var name = one.path("name").asText();
            var value = Optional.ofNullable(given.remove(name)).filter(text -> !text.isBlank());
            if (value.isEmpty() && one.path("required").asBoolean()) {
                faults.add(name + " is missing");
            }
            value.map(text -> typed(text, one.path("schema")))
                    .ifPresent(typed -> schemas.faults(one.path("schema"), typed, Reading.REQUEST)
                            .forEach(fault -> faults.add(name + " " + fault)));
        });
        given.keySet().forEach(name -> faults.add(name + " is no parameter"));
        return faults;
    }

    public Stream<JsonNode> parameters() {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved);
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static JsonNode typed(String text, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer" -> text.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : new TextNode(text);
            case "boolean" ->
                text.matches("(?i)true|false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf("no JSON: " + body);
        }
    }
}
