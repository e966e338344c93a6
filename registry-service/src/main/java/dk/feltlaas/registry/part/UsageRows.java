package dk.feltlaas.registry.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.Node;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Row;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.registry.usage.UsageDocument;
import dk.feltlaas.registry.usage.UsageReading;
import dk.feltlaas.registry.usage.UsageRegister;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One list of a usage whose rows have an identity. A row of it is a document of its own, of the same description; to
 * write one is to change the usage.
 */
final class UsageRows {
    private static final String IDENTITY = "uuid";

    private final String path;
    private final DocumentSchema row;
    private final String single;
    private final UsageReading reading;
    private final UsageRegister register;

    /** @param path of the list within the usage */
    UsageRows(String path, Row row, UsageReading reading, UsageRegister register) {
        this.path = path;
        this.single = row.single();
        this.row = DocumentSchema.of(path, row.properties().toArray(Node[]::new));
        this.reading = reading;
        this.register = register;
    }

    ObjectNode get(UUID usage, UUID id) {
        return render(reading.get(usage).content(), id);
    }

    ObjectNode add(UUID usage, JsonNode body) {
        ObjectNode said = read(body);
        UUID id = Ids.next();
        said.set(IDENTITY, text(id));
        return render(change(usage, rows -> outshine(rows, said).add(said)), id);
    }

    ObjectNode replace(UUID usage, UUID id, JsonNode body) {
        ObjectNode said = read(body);
        said.set(IDENTITY, text(id));
        return render(change(usage, rows -> outshine(rows, said).set(indexOf(rows, id), said)), id);
    }

    void remove(UUID usage, UUID id) {
        change(usage, rows -> rows.remove(indexOf(rows, id)));
    }

    /** When the new row raises the flag that only one may raise, the others lower it. */
    private ArrayNode outshine(ArrayNode rows, ObjectNode said) {
        if (single != null && said.has(single)) {
            rows.forEach(row -> ((ObjectNode) row).remove(single));
        }
        return rows;
    }

    private Content change(UUID usage, Consumer<ArrayNode> step) {
        return register.change(usage, content -> {
                    ArrayNode rows = (ArrayNode) UsageDocument.SCHEMA.value(content, path);
                    step.accept(rows);
                    return Changes.NONE.with(path, rows);
                })
                .content();
    }

    private ObjectNode read(JsonNode body) {
        Content content = row.apply(Content.EMPTY, row.read(body, Mode.CREATE)).after();
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        content.paths().forEach(name -> said.set(name, content.get(name).orElseThrow()));
        return said;
    }

    private int indexOf(ArrayNode rows, UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (text(id).equals(rows.get(i).get(IDENTITY))) {
                return i;
            }
        }
        throw new NotFound("row of " + path, id);
    }

    private ObjectNode render(Content usage, UUID id) {
        ArrayNode rows = (ArrayNode) UsageDocument.SCHEMA.value(usage, path);
        JsonNode said = rows.get(indexOf(rows, id));
        Content content = Content.EMPTY;
        for (var property : row.fields()) {
            content = content.with(property.path(), said.get(property.path()));
        }
        ObjectNode rendered = row.render(content, Names.NONE, RenderOptions.DEFAULT);
        rendered.set(IDENTITY, text(id));
        return rendered;
    }

    private static TextNode text(UUID id) {
        return TextNode.valueOf(id.toString());
    }
}
