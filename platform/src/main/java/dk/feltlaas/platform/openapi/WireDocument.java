package dk.feltlaas.platform.openapi;

import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Field;
import dk.feltlaas.platform.document.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One DTO of the contract that is described by a {@link DocumentSchema} instead of a class.
 *
 * @param name what the contract calls it
 * @param direction which of the forms of the document it is
 * @param schemas whose properties it has, one after the other
 * @param parts path of a section or list to what the contract calls it; without a name it stands inside its owner
 * @param forms path of a computed property to what it looks like, since its schema leaves that to its owner
 */
public record WireDocument(
        String name,
        Direction direction,
        List<DocumentSchema> schemas,
        Map<String, String> parts,
        Map<String, Form> forms) {

    /** Which way a document travels. */
    public enum Direction {
        /** As it is read: every property shown is there, unset ones as null. */
        RESPONSE,
        /** As it is changed: nothing needs to be there. */
        CHANGE,
        /** As it is made: what is mandatory must be there, and rows have no identity yet. */
        CREATION
    }

    public WireDocument {
        schemas = List.copyOf(schemas);
        parts = Map.copyOf(parts);
        forms = Map.copyOf(forms);
    }

    public static WireDocument response(String name, DocumentSchema... schemas) {
        return new WireDocument(name, Direction.RESPONSE, List.of(schemas), Map.of(), Map.of());
    }

    public static WireDocument change(String name, DocumentSchema... schemas) {
        return new WireDocument(name, Direction.CHANGE, List.of(schemas), Map.of(), Map.of());
    }

    public static WireDocument creation(String name, DocumentSchema... schemas) {
        return new WireDocument(name, Direction.CREATION, List.of(schemas), Map.of(), Map.of());
    }

    /** The same, with a name for the section, or for each row of the list, at that path. */
    public WireDocument part(String path, String partName) {
        return new WireDocument(name, direction, schemas, and(parts, path, partName), forms);
    }

    /** The same, telling what the computed property at that path looks like. */
    public WireDocument form(String path, Form form) {
        return new WireDocument(name, direction, schemas, parts, and(forms, path, form));
    }

    List<Node> nodes() {
        return schemas.stream().flatMap(schema -> schema.nodes().stream()).toList();
    }

    /** The property an alias stands for. */
    Field field(String path) {
        return schemas.stream()
                .flatMap(schema -> schema.fields().stream())
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no property " + path));
    }

    private static <V> Map<String, V> and(Map<String, V> map, String key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return next;
    }

    /** A form is either a reference to another schema, or a list of such. */
    public record Form(String schema, boolean list) {
        public static Form of(String schema) {
            return new Form(schema, false);
        }

        public static Form listOf(String schema) {
            return new Form(schema, true);
        }
    }
}
