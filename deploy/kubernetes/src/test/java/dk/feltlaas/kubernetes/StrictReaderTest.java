package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof that reading is strict: whatever field of whatever manifest is misspelt, reading fails. */
class StrictReaderTest {
    /** Where the keys are data, and any may stand. */
    private static final List<String> FREE =
            List.of("labels", "annotations", "matchLabels", "data", "config", "parameters", "requests", "limits");

    static List<Overlay> overlays() {
        return Stream.concat(Overlay.all(), Stream.of(Overlay.named("production-restored")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void readsEveryObjectOfEveryOverlay(Overlay overlay) {
        assertTrue(overlay.objects().size() > 50);
        overlay.objects().forEach(StrictReader::read);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void findsEveryFieldThatIsMisspelt(Overlay overlay) {
        var missed = new TreeSet<String>();
        var depths = new TreeMap<String, Integer>();
        for (var original : overlay.objects()) {
            for (var path : fields(original)) {
                var kind = original.path("kind").asText();
                if (accepts(misspell(original, path))) {
                    missed.add(kind + " " + path);
                }
                depths.merge(kind, path.size(), Math::max);
            }
        }
        assertEquals(List.of(), List.copyOf(missed));
        depths.forEach((kind, depth) -> assertTrue(depth >= 2, kind + " was only looked at on its surface"));
    }

    @Test
    void refusesAnOlderVersionOfAKind() {
        var topic = first("KafkaTopic");
        topic.put("apiVersion", "kafka.strimzi.io/v1beta2");
        assertThrows(MalformedManifest.class, () -> StrictReader.read(topic));
    }

    @Test
    void refusesAFieldThatOnlyOlderVersionsHave() {
        var kafka = first("Kafka");
        ((ObjectNode) kafka.at("/spec/kafka")).putObject("resources");
        assertThrows(MalformedManifest.class, () -> StrictReader.read(kafka));
    }

    @Test
    void refusesAValueOfAnotherType() {
        var deployment = first("Deployment");
        ((ObjectNode) deployment.at("/spec/template/spec")).put("terminationGracePeriodSeconds", "a while");
        assertThrows(MalformedManifest.class, () -> StrictReader.read(deployment));
    }

    private static ObjectNode first(String kind) {
        return Overlay.named("production").all(kind).getFirst().deepCopy();
    }

    private static boolean accepts(JsonNode object) {
        try {
            StrictReader.read(object);
            return true;
        } catch (MalformedManifest expected) {
            return false;
        }
    }

    /** The paths of all named fields, those below free maps left out; an array's elements are steps by number. */
    private static List<List<Object>> fields(JsonNode node) {
        var paths = new ArrayList<List<Object>>();
        collect(node, List.of(), paths);
        return paths;
    }

    private static void collect(JsonNode node, List<Object> here, List<List<Object>> paths) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), with(here, i), paths);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            var path = with(here, field.getKey());
            paths.add(path);
            if (!isFree(field.getValue(), path)) {
                collect(field.getValue(), path, paths);
            }
        }
    }

    /** The selector of a Service is labels at once; everywhere else typed fields stand below it. */
    private static boolean isFree(JsonNode value, List<Object> path) {
        boolean plainLabels = path.equals(List.of("spec", "selector")) && !value.has("matchLabels");
        return plainLabels || FREE.contains(path.getLast());
    }

    private static JsonNode misspell(ObjectNode original, List<Object> path) {
        var copy = original.deepCopy();
        JsonNode parent = copy;
        for (var step : path.subList(0, path.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        var name = (String) path.getLast();
        var object = (ObjectNode) parent;
        object.set(name + "x", object.remove(name));
        return copy;
    }

    private static List<Object> with(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
