package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.strimzi.crdgenerator.annotations.PresentInVersions;
import java.util.List;

/**
 * Reads a Kubernetes object as its model says, and nothing else: a field the model does not know fails at every depth,
 * and so does one that is not in the version the object names. The models themselves would keep unknown fields aside.
 */
final class StrictReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new Unforgiving())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private StrictReader() {}

    static boolean describes(JsonNode object, Class<?> type) {
        return Kinds.of(object) instanceof Kinds.Model(Class<?> model) && model == type;
    }

    /** The object as its model, or the tree itself where only a schema is known. */
    static Object read(JsonNode object) {
        return switch (Kinds.of(object)) {
            case Kinds.Model(Class<?> type) -> bind(object, type);
            case Kinds.Schema(String file) -> check(object, file);
        };
    }

    private static Object bind(JsonNode object, Class<?> type) {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new MalformedManifest(object, e.getOriginalMessage());
        }
    }

    private static JsonNode check(JsonNode object, String file) {
        JsonSchema schema = SCHEMAS.getSchema(StrictReader.class.getResourceAsStream("/schemas/" + file));
        var wrong =
                schema.validate(object).stream().map(Object::toString).sorted().toList();
        if (!wrong.isEmpty()) {
            throw new MalformedManifest(object, String.join("; ", wrong));
        }
        return object;
    }

    /** Takes the models' nets away that catch unknown fields, and the fields that only older versions have. */
    private static final class Unforgiving extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            var versions = member.getAnnotation(PresentInVersions.class);
            return super.hasIgnoreMarker(member) || (versions != null && !reachesV1(versions.value()));
        }

        private static boolean reachesV1(String versions) {
            return List.of(versions.split("-")).getLast().matches("v1|.*\\+");
        }
    }
}
