package dk.feltlaas.platform.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Who refers to which named schema. */
final class SchemaReferences {
    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI openApi;

    SchemaReferences(OpenAPI openApi) {
        this.openApi = openApi;
    }

    /** The named schema referred to, if it is a reference. */
    static Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(PREFIX))
                .map(ref -> ref.substring(PREFIX.length()));
    }

    /** Lets every reference follow a schema that got another name, the first of several. */
    void follow(Map<String, SortedSet<String>> renamed) {
        Consumer<Schema> follow = schema ->
                name(schema).map(renamed::get).map(SortedSet::getFirst).ifPresent(schema::setRef);
        roots().forEach(root -> walk(root, follow));
        openApi.getComponents().getSchemas().values().forEach(named -> walk(named, follow));
    }

    /** The named schemas some operation or shared answer leads to. */
    Set<String> used() {
        Set<String> used = new TreeSet<>();
        var waiting = new ArrayDeque<Schema>(roots().toList());
        while (!waiting.isEmpty()) {
            walk(
                    waiting.remove(),
                    schema -> name(schema).filter(used::add).ifPresent(name -> waiting.add(named(name))));
        }
        return used;
    }

    private Schema named(String name) {
        var schema = openApi.getComponents().getSchemas().get(name);
        if (schema == null) {
            throw new IllegalStateException("Nothing is known of " + name
                    + ": name a document so, or return the class it is. Known are "
                    + openApi.getComponents().getSchemas().keySet());
        }
        return schema;
    }

    private Stream<Schema> roots() {
        var shared = openApi.getComponents().getResponses();
        return Stream.concat(
                openApi.getPaths().getPathItems().values().stream().flatMap(SchemaReferences::ofPath),
                shared == null ? Stream.empty() : shared.values().stream().flatMap(SchemaReferences::ofAnswer));
    }

    private static Stream<Schema> ofPath(PathItem item) {
        return Stream.concat(
                ofParameters(item.getParameters()),
                item.getOperations().values().stream().flatMap(SchemaReferences::ofOperation));
    }

    private static Stream<Schema> ofOperation(Operation operation) {
        var body = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        return Stream.of(
                        ofParameters(operation.getParameters()),
                        ofContent(body),
                        operation.getResponses().getAPIResponses().values().stream()
                                .flatMap(SchemaReferences::ofAnswer))
                .flatMap(schemas -> schemas);
    }

    private static Stream<Schema> ofParameters(List<Parameter> parameters) {
        return parameters == null
                ? Stream.empty()
                : parameters.stream().map(Parameter::getSchema).flatMap(Stream::ofNullable);
    }

    private static Stream<Schema> ofAnswer(APIResponse answer) {
        return ofContent(answer.getContent());
    }

    private static Stream<Schema> ofContent(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .flatMap(Stream::ofNullable);
    }

    private static void walk(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        inner(schema).forEach(inner -> walk(inner, visitor));
    }

    private static Stream<Schema> inner(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        values(schema.getAllOf()),
                        values(schema.getAnyOf()),
                        values(schema.getOneOf()))
                .flatMap(schemas -> schemas);
    }

    private static Stream<Schema> values(Map<String, Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.values().stream();
    }

    private static Stream<Schema> values(Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
