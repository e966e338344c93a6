package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One document on its way to a reader: every value at the place its property has in the schema, so that each is looked up
 * once, however often it is read. What it refers to can be asked before the names of that are known.
 */
public final class Showing {
    private final DocumentSchema schema;
    private final boolean enumsAsIntegers;
    private final JsonNode[] values;

    Showing(DocumentSchema schema, Content content, RenderOptions options) {
        this.schema = schema;
        this.enumsAsIntegers = options.enumsAsIntegers();
        this.values = new JsonNode[schema.fields().size()];
        content.forEach((path, value) -> take(path, value, true));
        options.copied().forEach((path, value) -> take(path, value, false));
        options.supplied().forEach((path, value) -> take(path, value, false));
    }

    private void take(String path, JsonNode value, boolean stored) {
        var field = schema.find(path);
        if (field != null && value != null && field.property().access().isStored() == stored) {
            values[field.place()] = value;
        }
    }

    /** Adds every reference whose name {@link #named} will ask for. */
    public void references(Map<Kind, Set<UUID>> found) {
        for (var field : schema.referring()) {
            field.property().type().references(value(field), (kind, uuid) -> found.computeIfAbsent(
                            kind, unused -> new HashSet<>())
                    .add(uuid));
        }
    }

    /** The wire form: every property present, in the order declared. */
    public Rendered named(Names names) {
        return new Rendered(schema.layout(), this, new View(names, enumsAsIntegers));
    }

    /** The canonical value, wherever it is kept. */
    JsonNode value(Field field) {
        return field.property().value(values[field.place()]);
    }
}
