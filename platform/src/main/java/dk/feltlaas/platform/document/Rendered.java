package dk.feltlaas.platform.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A document in its wire form: every property present, in the order declared. As JSON it is written straight from what is
 * kept; a page of large documents never stands in memory as a tree.
 */
public final class Rendered implements JsonSerializable {
    private static final ObjectMapper TREES = new JsonMapper();

    private final Renderer renderer;

    Rendered(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        renderer.write(json, provider);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        renderer.write(json, provider);
    }

    /** The same as a tree, which is the caller's. */
    public ObjectNode tree() {
        return TREES.valueToTree(this);
    }
}
