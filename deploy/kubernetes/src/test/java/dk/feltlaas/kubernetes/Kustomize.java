package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Renders a folder as {@code kubectl kustomize} does; no cluster is asked. */
final class Kustomize {
    private static final String KUBECTL = System.getProperty("feltlaas.kubectl", "kubectl");

    private Kustomize() {}

    static List<ObjectNode> render(Path folder) {
        try {
            var process = new ProcessBuilder(KUBECTL, "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "kubectl kustomize %s ended with %d; its words stand above.".formatted(folder, exit));
            }
            return parse(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "These tests render the manifests with kubectl 1.27 or later: install it so that it is on the PATH,"
                            + " or name it with -Dfeltlaas.kubectl=…",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static List<ObjectNode> parse(String yaml) throws IOException {
        var mapper = new YAMLMapper();
        try (var documents = mapper.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
            return documents.readAll();
        }
    }
}
