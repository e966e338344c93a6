package dk.feltlaas.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the OpenAPI document of a service while it is built. A service derives from it and says which documents it
 * takes and answers. Quarkus finds it only when it names {@link OASFilter} itself:
 *
 * <pre>{@code
 * @OpenApiFilter(stages = RunStage.BUILD)
 * public class GdprDescription extends ServiceDescription implements OASFilter {
 *     public GdprDescription() {
 *         super(WireDocument.response("DataProcessingRegistrationResponseDTO", RegistrationDocument.SCHEMA), …);
 *     }
 * }
 * }</pre>
 */
public abstract class ServiceDescription implements OASFilter {
    private static final String NAMES = "operations.txt";
    /** What services tell each other is nobody else's to know. */
    private static final String INTERNAL = "/internal/";

    private final List<WireDocument> documents;

    protected ServiceDescription(WireDocument... documents) {
        this.documents = List.of(documents);
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        List.copyOf(openApi.getPaths().getPathItems().keySet()).stream()
                .filter(path -> path.startsWith(INTERNAL))
                .forEach(openApi.getPaths()::removePathItem);
        var examples = new Examples(getClass().getClassLoader());
        var names = OperationNames.parse(examples.text(NAMES).orElse(""));
        var problems = new ProblemAnswers(examples);
        var components = new Components();
        ProblemAnswers.register(components);
        documents.forEach(document -> new DocumentForm(document, components).register());
        var renamed = new NamedOperations(names, examples, components.all().keySet()).apply(openApi);
        eachOperation(
                openApi,
                (path, method, item) ->
                        problems.refer(method.name(), item.getOperations().get(method)));
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        openApi.getComponents().setResponses(problems.components());
        var schemas = schemas(openApi, components.all(), renamed);
        openApi.getComponents().setSchemas(schemas);
        var references = new SchemaReferences(openApi);
        references.follow(renamed);
        schemas.keySet().retainAll(references.used());
        openApi.getComponents().setSchemas(schemas);
        openApi.setPaths(sorted(openApi));
    }

    /** The described schemas win over those found in classes; the latter take the contract's names. */
    private static Map<String, Schema> schemas(
            OpenAPI openApi, Map<String, Schema> described, Map<String, SortedSet<String>> renamed) {
        Map<String, Schema> schemas = new TreeMap<>();
        var found = openApi.getComponents().getSchemas();
        if (found != null) {
            found.forEach((name, schema) -> renamed.getOrDefault(name, new TreeSet<>(Set.of(name)))
                    .forEach(other -> schemas.put(other, schema)));
        }
        schemas.putAll(described);
        return schemas;
    }

    private static Paths sorted(OpenAPI openApi) {
        var paths = OASFactory.createPaths();
        new TreeMap<>(openApi.getPaths().getPathItems()).forEach(paths::addPathItem);
        return paths;
    }

    static void eachOperation(OpenAPI openApi, OperationVisitor visitor) {
        openApi.getPaths().getPathItems().forEach((path, item) -> List.copyOf(
                        item.getOperations().keySet())
                .forEach(method -> visitor.visit(path, method, item)));
    }

    /** Told of every operation of a document. */
    interface OperationVisitor {
        void visit(String path, HttpMethod method, PathItem item);
    }
}
