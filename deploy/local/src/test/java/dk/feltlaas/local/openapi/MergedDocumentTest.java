package dk.feltlaas.local.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of(System.getProperty("feltlaas.root", "../.."), "docs", "openapi");

    @Test
    void whatTwoServicesCallTheSameAndMeanTheSameStandsOnce() {
        var merged = merged(document("/a", "string"), document("/b", "string"));

        assertEquals("[\"Name\"]", names(merged));
        assertEquals("#/components/schemas/Name", reference(merged, "/a"));
        assertEquals("#/components/schemas/Name", reference(merged, "/b"));
    }

    @Test
    void whatTheyMeanDifferentlyTakesTheLaterServicesName() {
        var merged = merged(document("/a", "string"), document("/b", "integer"));

        assertEquals("[\"GdprName\",\"Name\"]", names(merged));
        assertEquals("#/components/schemas/Name", reference(merged, "/a"));
        assertEquals("#/components/schemas/GdprName", reference(merged, "/b"));
        assertEquals("integer", merged.at("/components/schemas/GdprName/type").asText());
    }

    @Test
    void theCommittedDocumentIsTheCommittedDocumentsOfTheServicesMerged() throws IOException {
        assertEquals(
                MergeDocuments.read(COMMITTED.resolve("feltlaas.yaml")),
                JSON.readTree(MergeDocuments.merged(COMMITTED).toString()),
                "docs/openapi/feltlaas.yaml is not what the services' documents make together. Accept them: java -cp"
                        + " 'deploy/local/target/classes:deploy/local/target/lib/*'"
                        + " dk.feltlaas.local.openapi.MergeDocuments");
    }

    private static JsonNode merged(JsonNode registry, JsonNode gdpr) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        documents.put("registry", registry);
        documents.put("gdpr", gdpr);
        return MergedDocument.of(documents);
    }

    private static JsonNode document(String path, String type) {
        try {
            return JSON.readTree("""
                    {"paths": {"%s": {"$ref": "#/components/schemas/Name"}},
                     "components": {"schemas": {"Name": {"type": "%s"}}}}""".formatted(path, type));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String names(JsonNode merged) {
        var names = JSON.createArrayNode();
        merged.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        return names.toString();
    }

    private static String reference(JsonNode merged, String path) {
        return merged.path("paths").path(path).path("$ref").asText();
    }
}
