package dk.feltlaas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document and the operations in it. */
public final class ContractDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** The part of KITOS API v2 that Feltlås answers. */
    public static final ContractDocument OF_KITOS = new ContractDocument(read());

    private final List<ContractOperation> operations;

    public ContractDocument(JsonNode document) {
        var schemas = new ContractSchemas(document.at("/components/schemas"));
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new ContractOperation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document,
                                schemas)))
                .toList();
    }

    /** The whole contract. */
    static JsonNode read() {
        try (var stream =
                ContractDocument.class.getClassLoader().getResourceAsStream("feltlaas/kitos-v2-subset.yaml")) {
            return new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<ContractOperation> operations() {
        return operations.stream();
    }

    /** The operation behind a concrete path; a fixed segment goes before a parameter. */
    Optional<ContractOperation> find(String method, String path) {
        return operations()
                .filter(operation -> operation.answers(method, path))
                .min(Comparator.comparingInt(ContractOperation::parametersInPath));
    }
}
