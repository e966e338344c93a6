package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates values with the schemas of an OpenAPI 3.0 document, which are turned into JSON Schema for it: OpenAPI's
 * {@code nullable} means null <em>or</em> the rest here, also beside {@code allOf}, as those who write it mean it.
 */
final class ContractSchemas {
    /** Who reads the value, and how strictly. */
    enum Reading {
        /** A server: any case, integers for enumerations, dates for times; what is absent is unset. */
        REQUEST,
        /** A client: exactly as written, and every property there. */
        RESPONSE,
        /** A client that asked for integers instead of names. */
        INTEGERS
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private record Key(JsonNode schema, Reading reading) {}

    private final JsonNode components;
    private final Map<Key, JsonSchema> validators = new ConcurrentHashMap<>();

    ContractSchemas(JsonNode components) {
        this.components = components;
    }

    List<String> faults(JsonNode schema, JsonNode value, Reading reading) {
        var read = reading == Reading.REQUEST ? lowerNames(value) : value;
        return validators.computeIfAbsent(new Key(schema, reading), this::validator).validate(read).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema validator(Key key) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema(key.schema(), key.reading()));
        var named = whole.putObject("components").putObject("schemas");
        components.properties().forEach(schema -> named.set(schema.getKey(), schema(schema.getValue(), key.reading())));
        return FACTORY.getSchema(whole, CONFIG);
    }

    private static JsonNode schema(JsonNode given, Reading reading) {
        if (given.has("enum")) {
            return choice(given.path("enum"), reading);
        }
        ObjectNode schema = JSON.createObjectNode();
        given.properties().forEach(keyword -> keyword(keyword.getKey(), keyword.getValue(), reading, schema));
        var properties = given.path("properties");
        if (reading != Reading.REQUEST && !properties.isEmpty()) {
            properties.fieldNames().forEachRemaining(schema.putArray("required")::add);
        }
        return given.path("nullable").asBoolean() ? orNull(schema) : schema;
    }

    private static void keyword(String name, JsonNode value, Reading reading, ObjectNode schema) {
        switch (name) {
            case "nullable", "description", "deprecated", "example", "default" -> {}
            case "properties" -> {
                var properties = schema.putObject(name);
                value.properties()
                        .forEach(one -> properties.set(name(one.getKey(), reading), schema(one.getValue(), reading)));
            }
            case "required" -> {
                var required = schema.putArray(name);
                value.forEach(one -> required.add(name(one.asText(), reading)));
            }
            case "items", "additionalProperties" -> schema.set(name, value.isObject() ? schema(value, reading) : value);
            case "allOf", "oneOf", "anyOf" -> {
                var all = schema.putArray(name);
                value.forEach(one -> all.add(schema(one, reading)));
            }
            case "format" -> {
                if (reading != Reading.REQUEST || !value.asText().equals("date-time")) {
                    schema.set(name, value);
                }
            }
            default -> schema.set(name, value);
        }
    }

    private static JsonNode choice(JsonNode names, Reading reading) {
        ObjectNode schema = JSON.createObjectNode();
        switch (reading) {
            case RESPONSE -> schema.set("enum", names);
            case INTEGERS -> schema.put("type", "integer");
            case REQUEST -> {
                var pattern = new StringJoiner("|", "^(", "|[0-9]+)$");
                names.forEach(name -> pattern.add(anyCase(name.asText())));
                schema.putArray("type").add("string").add("integer");
                schema.put("pattern", pattern.toString());
            }
        }
        return schema;
    }

    private static String anyCase(String name) {
        var pattern = new StringBuilder();
        name.chars().forEach(c -> pattern.append('[')
                .append(Character.toUpperCase((char) c))
                .append(Character.toLowerCase((char) c))
                .append(']'));
        return pattern.toString();
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var either = JSON.createObjectNode();
        var branches = either.putArray("anyOf");
        branches.add(schema);
        branches.addObject().put("type", "null");
        return either;
    }

    private static String name(String name, Reading reading) {
        return reading == Reading.REQUEST ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static JsonNode lowerNames(JsonNode value) {
        if (value.isArray()) {
            ArrayNode lowered = JSON.createArrayNode();
            value.forEach(one -> lowered.add(lowerNames(one)));
            return lowered;
        }
        if (value.isObject()) {
            ObjectNode lowered = JSON.createObjectNode();
            value.properties()
                    .forEach(one -> lowered.set(one.getKey().toLowerCase(Locale.ROOT), lowerNames(one.getValue())));
            return lowered;
        }
        return value;
    }
}
