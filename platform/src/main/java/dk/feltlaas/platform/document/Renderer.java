package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
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

    void write(JsonGenerator json, SerializerProvider provider) throws IOException {
        write(schema.layout(), json, provider);
    }

    private void write(List<Layout.Member> members, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeStartObject();
        for (var member : members) {
            json.writeFieldName(member.name());
            switch (member) {
                case Layout.Group group -> write(group.members(), json, provider);
                case Layout.Value value -> render(value).serialize(json, provider);
            }
        }
        json.writeEndObject();
    }

    private JsonNode render(Layout.Value shown) {
        return shown.property().type().render(value(shown.property(), shown.path()), view);
    }

    /** The canonical value, wherever it is kept. */
    private JsonNode value(Property property, String path) {
        var kept = property.access().isStored()
                ? content.at(path)
                : options.supplied().apply(path);
        return property.value(kept);
    }

    void references(BiConsumer<Kind, UUID> found) {
        for (var field : schema.referring()) {
            field.property().type().references(value(field.property(), field.path()), found);
        }
    }
}
