package dk.feltlaas.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas of a document in the making, in the order of their names. */
final class Components {
    private final Map<String, Schema> schemas = new TreeMap<>();

    /** A reference to the schema of that name, which is made when there is none yet. */
    Schema named(String name, Supplier<Schema> schema) {
        if (!schemas.containsKey(name)) {
            var made = schema.get();
            schemas.put(name, made);
        }
        return Schemas.reference(name);
    }

    Map<String, Schema> all() {
        return schemas;
    }
}
