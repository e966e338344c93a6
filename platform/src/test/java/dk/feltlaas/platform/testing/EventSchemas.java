package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of events, to hold every event a service emits against. */
public final class EventSchemas {
    private static final String BASE = "https://feltlaas.dk/events/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:feltlaas/events/")));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** Fails unless the CloudEvent is of a type with a schema, and fits envelope and schema. */
    public static void assertValid(String json) {
        Set<ValidationMessage> faults = faults(json);
        if (!faults.isEmpty()) {
            throw new AssertionError("The event does not fit its schema: %s%n%s".formatted(faults, json));
        }
    }

    /** What the schema of its type has against a CloudEvent. */
    public static Set<ValidationMessage> faults(String json) {
        try {
            JsonNode event = JSON.readTree(json);
            return schema(event.path("type").asText()).validate(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The event is not JSON: " + json, e);
        }
    }

    /** The example of a type, a whole CloudEvent. */
    public static String example(String type) {
        return read(type + ".example.json");
    }

    private static JsonSchema schema(String type) {
        return SCHEMAS.computeIfAbsent(type, name -> FACTORY.getSchema(read(name + ".schema.json"), CONFIG));
    }

    private static String read(String name) {
        try (InputStream file = EventSchemas.class.getClassLoader().getResourceAsStream("feltlaas/events/" + name)) {
            if (file == null) {
                throw new AssertionError("There is no feltlaas/events/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
