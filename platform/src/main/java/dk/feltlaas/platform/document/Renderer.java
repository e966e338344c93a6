package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Writes one document: every property in the order declared, unset ones as null or empty list. */
final class Renderer {
    private final List<Layout.Member> layout;
    private final Showing document;
    private final View view;

    Renderer(List<Layout.Member> layout, Showing document, View view) {
        this.layout = layout;
        this.document = document;
        this.view = view;
    }

    void write(JsonGenerator json, SerializerProvider provider) throws IOException {
        write(layout, json, provider);
    }

    private void write(List<Layout.Member> members, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeStartObject();
        for (var member : members) {
            json.writeFieldName(member.name());
            switch (member) {
                case Layout.Group group -> write(group.members(), json, provider);
                case Layout.Value value -> render(value.field()).serialize(json, provider);
            }
        }
        json.writeEndObject();
    }

    private JsonNode render(Field shown) {
        return shown.property().type().render(document.value(shown), view);
    }
}
