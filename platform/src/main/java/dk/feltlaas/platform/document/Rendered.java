package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * A document in its wire form: every property present, in the order declared, unset ones as null or empty list. As JSON it
 * is written straight from what is kept; a page of large documents never stands in memory as a tree.
 */
public final class Rendered implements JsonSerializable {
    private static final ObjectMapper TREES = new JsonMapper();

    private final List<Layout.Member> layout;
    private final Showing document;
    private final View view;

    Rendered(List<Layout.Member> layout, Showing document, View view) {
        this.layout = layout;
        this.document = document;
        this.view = view;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        write(layout, json, provider);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        write(layout, json, provider);
    }

    /** The same as a tree, which is the caller's. */
    public ObjectNode tree() {
        return TREES.valueToTree(this);
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
