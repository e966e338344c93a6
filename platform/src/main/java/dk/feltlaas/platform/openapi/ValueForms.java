package dk.feltlaas.platform.openapi;

import dk.feltlaas.platform.document.Choice;
import dk.feltlaas.platform.document.Flag;
import dk.feltlaas.platform.document.Interval;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Link;
import dk.feltlaas.platform.document.OneOf;
import dk.feltlaas.platform.document.Opaque;
import dk.feltlaas.platform.document.Property;
import dk.feltlaas.platform.document.Reference;
import dk.feltlaas.platform.document.References;
import dk.feltlaas.platform.document.Row;
import dk.feltlaas.platform.document.Rows;
import dk.feltlaas.platform.document.SomeOf;
import dk.feltlaas.platform.document.Stamp;
import dk.feltlaas.platform.document.Text;
import dk.feltlaas.platform.document.Whole;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of one value, in the form read or the form written. What many documents share becomes a component. */
final class ValueForms {
    private static final String LINK = "SimpleLinkDTO";
    private static final String INTERVAL = "ExpectedUsersIntervalDTO";
    /** What the contract calls a reference, by what it tells beside uuid and name. */
    private static final Map<List<String>, String> REFERENCES = Map.of(
            List.of(), "IdentityNamePairResponseDTO",
            List.of("cvr"), "ShallowOrganizationResponseDTO",
            List.of("valid"), "ShallowItSystemUsageResponseDTO");

    private final Components components;
    private final boolean read;

    ValueForms(Components components, boolean read) {
        this.components = components;
        this.read = read;
    }

    /** @param row gives the schema of a row */
    Schema of(Property property, Function<Row, Schema> row) {
        return switch (property.type()) {
            case Text text -> text(text);
            case Flag ignored -> Schemas.of(SchemaType.BOOLEAN);
            case Whole whole -> whole(whole);
            case Stamp ignored -> Schemas.string("date-time");
            case OneOf one -> choice(one.choice());
            case SomeOf some -> Schemas.listOf(choice(some.choice())).uniqueItems(true);
            case Reference reference -> reference(reference.kind());
            case References references ->
                Schemas.listOf(reference(references.kind())).uniqueItems(true);
            case Link ignored -> link();
            case Interval interval -> interval(interval);
            case Row one -> row.apply(one);
            case Rows rows -> Schemas.listOf(row.apply(rows.row()));
            case Opaque ignored -> opaque(property);
        };
    }

    private Schema text(Text text) {
        return text.max() == Integer.MAX_VALUE
                ? Schemas.string()
                : Schemas.string().maxLength(text.max());
    }

    private Schema whole(Whole whole) {
        var schema = Schemas.of(SchemaType.INTEGER).format("int32").minimum(BigDecimal.valueOf(whole.min()));
        return whole.max() == Integer.MAX_VALUE ? schema : schema.maximum(BigDecimal.valueOf(whole.max()));
    }

    private Schema choice(Choice choice) {
        var codes = choice.codes().entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
        return components.named(choice.name(), () -> Schemas.string()
                .enumeration(List.copyOf(choice.names()))
                .description("As integers: " + codes + ". Accepted in any case and as integer."));
    }

    private Schema reference(Kind kind) {
        return read ? referenceRead(kind) : Schemas.uuid();
    }

    private Schema referenceRead(Kind kind) {
        var name = REFERENCES.get(kind.extras());
        if (name == null) {
            throw new IllegalArgumentException("No name for references that tell " + kind.extras());
        }
        return components.named(name, () -> {
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put("uuid", Schemas.uuid());
            properties.put("name", Schemas.string());
            kind.extras().forEach(extra -> properties.put(extra, extra(extra)));
            return Schemas.object(properties, List.copyOf(properties.keySet()));
        });
    }

    private static Schema extra(String name) {
        return Schemas.orNull(name.equals("valid") ? Schemas.of(SchemaType.BOOLEAN) : Schemas.string());
    }

    private Schema link() {
        return components.named(LINK, () -> {
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put("name", Schemas.orNull(Schemas.string()));
            properties.put("url", Schemas.orNull(Schemas.string()));
            return Schemas.object(properties, List.of());
        });
    }

    private Schema interval(Interval interval) {
        var bands = interval.bands().stream().map(Interval.Band::toString).collect(Collectors.joining(", "));
        return components.named(INTERVAL, () -> {
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put("lowerBound", Schemas.of(SchemaType.INTEGER).format("int32"));
            properties.put(
                    "upperBound", Schemas.orNull(Schemas.of(SchemaType.INTEGER).format("int32")));
            return Schemas.object(properties, List.of("lowerBound")).description("One of " + bands + ".");
        });
    }

    /** Only an id can be recognised by its name; any other form must have been told. */
    private static Schema opaque(Property property) {
        if (property.name().equalsIgnoreCase("uuid") || property.name().endsWith("Uuid")) {
            return Schemas.uuid();
        }
        throw new IllegalArgumentException("What does the computed property " + property.name() + " look like?");
    }
}
