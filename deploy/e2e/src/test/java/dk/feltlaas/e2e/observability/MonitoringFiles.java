package dk.feltlaas.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dashboards and alerts as they are delivered. */
final class MonitoringFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path folder;

    MonitoringFiles(Path root) {
        this.folder = root.resolve("deploy/kubernetes/components/observability");
    }

    /** Every expression that is asked, by where it stands. */
    Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        dashboards().forEach(file -> {
            JsonNode dashboard = read(JSON, file);
            dashboard.findValues("targets").stream()
                    .flatMap(MonitoringFiles::elements)
                    .forEach(target -> queries.put(
                            file.getFileName() + " #" + queries.size(),
                            target.path("expr").asText()));
        });
        alerts().forEach((name, alert) ->
                queries.put("alert " + name, alert.path("expr").asText()));
        return queries;
    }

    /** The alert rules by name. */
    Map<String, JsonNode> alerts() {
        Map<String, JsonNode> alerts = new LinkedHashMap<>();
        read(YAML, folder.resolve("alerts.yaml")).at("/spec/groups").forEach(group -> group.path("rules")
                .forEach(rule -> alerts.put(rule.path("alert").asText(), rule)));
        return alerts;
    }

    private List<Path> dashboards() {
        try (Stream<Path> files = Files.list(folder.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
