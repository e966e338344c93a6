package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a service says of itself, as the build of its module has just written it. */
public final class PublishedOpenApi {
    private static final Path BUILT = Path.of("target", "openapi", "openapi.yaml");
    private static final String ACCEPT =
            "If it is meant so, accept it: java -cp 'deploy/local/target/classes:deploy/local/target/lib/*'"
                    + " dk.feltlaas.local.openapi.MergeDocuments";

    private final String text;
    private final JsonNode document;

    private PublishedOpenApi(String text) throws IOException {
        this.text = text;
        this.document = new YAMLMapper().readTree(text);
    }

    public static PublishedOpenApi ofThisModule() {
        try {
            return new PublishedOpenApi(Files.readString(BUILT));
        } catch (IOException e) {
            throw new UncheckedIOException("The module was not packaged before", e);
        }
    }

    /** Fails when the document is not the one committed under {@code docs/openapi}. */
    public void assertAccepted(String service) {
        var committed = Path.of(System.getProperty("feltlaas.root"), "docs", "openapi", service + ".yaml");
        try {
            if (!Files.exists(committed) || !Files.readString(committed).equals(text)) {
                throw new AssertionError("What %s publishes is not what docs/openapi/%s.yaml has. %s"
                        .formatted(service, service, ACCEPT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless every KITOS operation under these paths is named and shaped as the contract has it. */
    public void assertKeepsContract(String... prefixes) {
        List<String> faults = new ArrayList<>();
        ContractDocument.OF_KITOS
                .operations()
                .filter(operation -> List.of(prefixes).stream()
                        .anyMatch(prefix -> operation.path().equals(prefix)
                                || operation.path().startsWith(prefix + "/")))
                .forEach(operation -> compare(operation, faults));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), faults));
        }
    }

    private void compare(ContractOperation contract, List<String> faults) {
        var found = operation(contract);
        if (found.isEmpty()) {
            faults.add("missing: " + contract.method() + " " + contract.path());
            return;
        }
        var ours = found.get();
        var at = contract.id();
        if (!ours.path("operationId").asText().equals(at)) {
            faults.add(at + " is called " + ours.path("operationId").asText());
        }
        if (!ours.path("tags").equals(contract.json().path("tags"))) {
            faults.add(at + " is tagged " + ours.path("tags"));
        }
        contract.parameters()
                .filter(one -> one.path("in").asText().equals("query"))
                .map(one -> one.path("name").asText())
                .filter(name -> StreamSupport.stream(ours.path("parameters").spliterator(), false)
                        .noneMatch(one -> one.path("name").asText().equals(name)))
                .forEach(name -> faults.add(at + " has no parameter " + name));
        var shapes = new SchemaComparison(ContractDocument.read(), document, faults);
        shapes.compare(at + " request", body(contract.json().path("requestBody")), body(ours.path("requestBody")));
        var example = ours.at("/requestBody/content/application~1json/example");
        if (!example.isMissingNode()) {
            contract.request(example.toString()).forEach(fault -> faults.add(at + " example: " + fault));
        }
        contract.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> {
                    var answer = ours.path("responses").path(response.getKey());
                    if (answer.isMissingNode()) {
                        faults.add(at + " does not answer " + response.getKey());
                    }
                    shapes.compare(at + " answer", body(response.getValue()), body(answer));
                });
    }

    private Optional<JsonNode> operation(ContractOperation contract) {
        return document.path("paths").properties().stream()
                .filter(path -> shape(path.getKey()).equals(shape(contract.path())))
                .map(path -> path.getValue().path(contract.method().toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static JsonNode body(JsonNode holder) {
        return holder.path("content").path("application/json").path("schema");
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
    }
}
