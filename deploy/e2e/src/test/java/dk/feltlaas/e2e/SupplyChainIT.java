package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service is said to be made of is what it is made of, and nothing in it comes with terms we cannot keep. */
class SupplyChainIT {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));

    /** Where a component may be had under several licences, one of these is enough. */
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0", "MIT", "MIT-0", "Public Domain");

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "registry", "gdpr", "audit"})
    void everyFileOfAnImageIsInItsList(String service) throws IOException {
        Set<String> listed = components(service).keySet();
        Set<String> unlisted = libraries(service);

        assertTrue(unlisted.size() > 100, () -> "Not built: " + unlisted);
        unlisted.removeAll(listed);
        assertEquals(Set.of(), unlisted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supplier", "registry", "gdpr", "audit"})
    void everythingInAnImageMayBeInIt(String service) throws IOException {
        Map<String, List<String>> strange = components(service);
        strange.keySet().removeIf(file -> file.startsWith("dk.feltlaas."));
        strange.values().removeIf(licences -> licences.stream().anyMatch(ACCEPTED::contains));

        assertEquals(Map.of(), strange);
    }

    /** The licences of each component, by the name Quarkus gives its file. */
    private static Map<String, List<String>> components(String service) throws IOException {
        JsonNode sbom = new ObjectMapper()
                .readTree(ROOT.resolve(service + "-service/target/sbom.json").toFile());
        Map<String, List<String>> components = new TreeMap<>();
        for (JsonNode component : sbom.path("components")) {
            components.put(
                    "%s.%s-%s%s.jar"
                            .formatted(
                                    component.path("group").asText(),
                                    component.path("name").asText(),
                                    component.path("version").asText(),
                                    classifier(component.path("purl").asText())),
                    licences(component));
        }
        return components;
    }

    private static String classifier(String purl) {
        return Stream.of(purl.replaceFirst("[^?]*\\??", "").split("&"))
                .filter(qualifier -> qualifier.startsWith("classifier="))
                .map(qualifier -> "-" + qualifier.substring("classifier=".length()))
                .collect(Collectors.joining());
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()))
                .toList();
    }

    private static Set<String> libraries(String service) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(service + "-service/target/quarkus-app/lib"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
