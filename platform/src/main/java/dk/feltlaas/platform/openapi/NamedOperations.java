package dk.feltlaas.platform.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives operations, their bodies and their answers the names the contract has for them. */
final class NamedOperations {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final OperationNames names;
    private final Examples examples;
    private final Set<String> described;
    private final Map<String, SortedSet<String>> renamed = new HashMap<>();

    /** @param described names that stand for documents, whatever class carries them */
    NamedOperations(OperationNames names, Examples examples, Set<String> described) {
        this.names = names;
        this.examples = examples;
        this.described = described;
    }

    /** @return the schemas found in classes to what the contract calls them, here and there differently */
    Map<String, SortedSet<String>> apply(OpenAPI openApi) {
        ServiceDescription.eachOperation(openApi, (path, method, item) -> names.find(method.name(), path)
                .ifPresent(name -> name(item.getOperations().get(method), name)));
        return renamed;
    }

    private void name(Operation operation, OperationName name) {
        operation.operationId(name.id()).tags(List.of(name.tag()));
        name.request()
                .ifPresent(schema -> request(operation, schema, name.method().equals("PATCH")));
        success(operation, name);
    }

    private void request(Operation operation, String schema, boolean patch) {
        if (operation.getRequestBody() == null) {
            operation.setRequestBody(OASFactory.createRequestBody());
        }
        var body = operation.getRequestBody();
        remember(body.getContent(), schema);
        var content = content(Schemas.reference(schema), examples.of(schema));
        if (patch) {
            content.addMediaType(MERGE_PATCH, content.getMediaType(MediaType.APPLICATION_JSON));
        }
        body.required(true).content(content);
    }

    private void success(Operation operation, OperationName name) {
        var responses = operation.getResponses();
        name.response().ifPresent(schema -> responses.getAPIResponses().values().forEach(found -> {
            remember(found.getContent(), schema);
        }));
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("2"))
                .forEach(responses::removeAPIResponse);
        responses.addAPIResponse(name.status(), answer(name));
    }

    private APIResponse answer(OperationName name) {
        var answer = OASFactory.createAPIResponse().description("Success");
        return name.response()
                .map(schema -> {
                    var reference = Schemas.reference(schema);
                    return name.list()
                            ? answer.content(content(Schemas.listOf(reference), Optional.empty()))
                            : answer.content(content(reference, examples.of(schema)));
                })
                .orElse(answer);
    }

    private static Content content(Schema schema, Optional<Object> example) {
        var media = OASFactory.createMediaType().schema(schema);
        example.ifPresent(media::example);
        return OASFactory.createContent().addMediaType(MediaType.APPLICATION_JSON, media);
    }

    /** A class found where the contract has a name for its schema is that schema. */
    private void remember(Content content, String name) {
        if (content == null || described.contains(name)) {
            return;
        }
        content.getMediaTypes().values().stream()
                .map(media -> media.getSchema())
                .filter(schema -> schema != null)
                .map(schema -> schema.getItems() == null ? schema : schema.getItems())
                .flatMap(schema -> SchemaReferences.name(schema).stream())
                .forEach(found -> renamed.computeIfAbsent(found, unused -> new TreeSet<>())
                        .add(name));
    }
}
