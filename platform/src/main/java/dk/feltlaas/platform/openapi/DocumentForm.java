package dk.feltlaas.platform.openapi;

import dk.feltlaas.platform.document.Access;
import dk.feltlaas.platform.document.Alias;
import dk.feltlaas.platform.document.Node;
import dk.feltlaas.platform.document.Opaque;
import dk.feltlaas.platform.document.Property;
import dk.feltlaas.platform.document.Reference;
import dk.feltlaas.platform.document.References;
import dk.feltlaas.platform.document.Row;
import dk.feltlaas.platform.document.Rows;
import dk.feltlaas.platform.document.Section;
import dk.feltlaas.platform.document.SomeOf;
import dk.feltlaas.platform.openapi.WireDocument.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Makes the schema of one {@link WireDocument}, and of the parts it names. */
final class DocumentForm {
    static final String FIELD_KEY = "x-feltlaas-field-key";

    private final WireDocument document;
    private final Components components;
    private final ValueForms values;
    private final boolean read;

    DocumentForm(WireDocument document, Components components) {
        this.document = document;
        this.components = components;
        this.read = document.direction() == Direction.RESPONSE;
        this.values = new ValueForms(components, read);
    }

    void register() {
        components.named(document.name(), () -> object(document.nodes(), ""));
    }

    private Schema object(List<Node> nodes, String prefix) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (var node : nodes) {
            switch (node) {
                case Section section -> {
                    properties.put(section.name(), section(section, prefix + section.name()));
                    if (read) {
                        required.add(section.name());
                    }
                }
                case Property property
                when isThere(property.access()) -> property(property, prefix + property.name(), properties, required);
                case Property ignored -> {}
                case Alias alias when read || alias.accepted() -> alias(alias, properties);
                case Alias ignored -> {}
            }
        }
        return Schemas.object(properties, required);
    }

    private boolean isThere(Access access) {
        return read ? access.isShown() : access.isAccepted();
    }

    private Schema section(Section section, String path) {
        var schema = part(path, () -> object(section.nodes(), path + "."));
        return read ? schema : Schemas.orNull(schema);
    }

    private void property(Property property, String path, Map<String, Schema> properties, List<String> required) {
        var name = read ? property.name() : property.writeName();
        properties.put(name, described(property, value(property, path)));
        if (read || document.direction() == Direction.CREATION && property.mandatory()) {
            required.add(name);
        }
    }

    private Schema value(Property property, String path) {
        var schema = form(path, property);
        return isNullable(property) ? Schemas.orNull(schema) : schema;
    }

    private Schema form(String path, Property property) {
        var told = document.forms().get(path);
        if (told == null) {
            return values.of(property, row -> part(path, () -> row(row, path)));
        }
        var reference = Schemas.reference(told.schema());
        return told.list() ? Schemas.listOf(reference) : reference;
    }

    private boolean isNullable(Property property) {
        if (!read) {
            return !property.mandatory();
        }
        var told = property.type() instanceof Opaque;
        var list = property.type() instanceof SomeOf
                || property.type() instanceof References
                || property.type() instanceof Rows;
        return !list && !told && property.unset().isNull() && !property.mandatory();
    }

    private Schema row(Row row, String path) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (row.identified() && document.direction() != Direction.CREATION) {
            properties.put("uuid", read ? Schemas.uuid() : Schemas.orNull(Schemas.uuid()));
            if (read) {
                required.add("uuid");
            }
        }
        for (var property : row.properties()) {
            property(property, path + "." + property.name(), properties, required);
            if (!read && property.mandatory() && !required.contains(property.writeName())) {
                required.add(property.writeName());
            }
        }
        return Schemas.object(properties, required);
    }

    /** A part with a name of its own is referred to, another stands where it is used. */
    private Schema part(String path, Supplier<Schema> schema) {
        var name = document.parts().get(path);
        return name == null ? schema.get() : components.named(name, schema);
    }

    private void alias(Alias alias, Map<String, Schema> properties) {
        var target = document.field(alias.target());
        var property = target.property();
        if (properties.containsKey(alias.name())) {
            return;
        }
        var asRead = property.type() instanceof Reference && alias.name().equals(property.name());
        var forms = asRead ? new ValueForms(components, true) : values;
        var schema = Schemas.orNull(forms.of(property, row -> row(row, alias.target())));
        properties.put(
                alias.name(),
                Schemas.describable(schema).deprecated(true).description("Older place of " + target.path() + "."));
    }

    private static Schema described(Property property, Schema schema) {
        var description = PropertyText.of(property);
        if (description.isEmpty() && property.key() == null) {
            return schema;
        }
        var described = Schemas.describable(schema);
        if (property.key() != null) {
            described.addExtension(FIELD_KEY, property.key());
        }
        return description.isEmpty() ? described : described.description(description);
    }
}
