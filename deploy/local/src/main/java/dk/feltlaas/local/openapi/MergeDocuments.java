package dk.feltlaas.local.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepts the documents the services were built with: copies each to {@code docs/openapi}, and merges what is there.
 *
 * <pre>{@code java -cp 'deploy/local/target/classes:deploy/local/target/lib/*' dk.feltlaas.local.openapi.MergeDocuments}</pre>
 */
public final class MergeDocuments {
    static final List<String> SERVICES = List.of("supplier", "registry", "gdpr", "audit");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private MergeDocuments() {}

    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        var folder = Files.createDirectories(root.resolve("docs/openapi"));
        for (var service : SERVICES) {
            var built = root.resolve(service + "-service/target/openapi/openapi.yaml");
            if (Files.exists(built)) {
                Files.writeString(folder.resolve(service + "-service.yaml"), Files.readString(built));
            }
        }
        Files.writeString(folder.resolve("feltlaas.yaml"), YAML.writeValueAsString(merged(folder)));
    }

    /** What the committed documents of the services make together. */
    static ObjectNode merged(Path folder) throws IOException {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (var service : SERVICES) {
            documents.put(service, read(folder.resolve(service + "-service.yaml")));
        }
        return MergedDocument.of(documents);
    }

    static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }
}
