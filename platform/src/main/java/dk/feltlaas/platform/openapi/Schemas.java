package dk.feltlaas.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The few shapes of OpenAPI 3.1 that documents are made of. */
final class Schemas {
    private Schemas() {}

    static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    static Schema string() {
        return of(SchemaType.STRING);
    }

    static Schema string(String format) {
        return string().format(format);
    }

    static Schema uuid() {
        return string("uuid");
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }

    static Schema listOf(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    static Schema object(Map<String, Schema> properties, List<String> required) {
        var object = of(SchemaType.OBJECT).properties(properties);
        return required.isEmpty() ? object : object.required(required);
    }

    /** The same or null; a reference cannot say so itself, and stands beside null then. */
    static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.addType(SchemaType.NULL)
                : OASFactory.createSchema().anyOf(List.of(schema, of(SchemaType.NULL)));
    }

    /** A copy of a reference that can carry words of its own beside what it refers to. */
    static Schema describable(Schema schema) {
        return schema.getRef() == null ? schema : OASFactory.createSchema().allOf(List.of(schema));
    }
}
