package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes one document: every property in the order declared, unset ones as null or empty list. */
final class Renderer {
    private final DocumentSchema schema;
    private final Content content;
    private final RenderOptions options;
    private final View view;

    Renderer(DocumentSchema schema, Content content, Names names, RenderOptions options) {
        this.schema = schema;
        this.content = content;
        this.options = options;
        this.view = new View(names, options.enumsAsIntegers());
    }

    ObjectNode render() {
        return render(schema.nodes(), "");
    }

    private ObjectNode render(List<Node> nodes, String prefix) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var node : nodes) {
            switch (node) {
                case Section section ->
                    object.set(section.name(), render(section.nodes(), prefix + section.name() + "."));
                case Property property
                when property.access().isShown() ->
                    object.set(property.name(), render(property, prefix + property.name()));
                case Property ignored -> {}
                case Alias alias ->
                    object.set(alias.name(), render(schema.field(alias.target()).property(), alias.target()));
            }
        }
        return object;
    }

    private JsonNode render(Property property, String path) {
        return property.type().render(value(property, path), view);
    }

    /** The canonical value, wherever it is kept. */
    private JsonNode value(Property property, String path) {
        var kept = property.access().isStored()
                ? content.at(path)
                : options.supplied().apply(path);
        return property.value(kept);
    }

    void references(BiConsumer<Kind, UUID> found) {
        for (var field : schema.fields()) {
            field.property().type().references(value(field.property(), field.path()), found);
        }
    }
}
