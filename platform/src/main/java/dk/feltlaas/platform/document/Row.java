package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * An object with properties of its own that is written as a whole: one row of a list, and also what a sub-resource of
 * that list takes and gives.
 *
 * @param identified whether each row has a uuid that outlives its being rewritten
 * @param distinct whether no two rows of a list may say the same
 * @param single name of the flag that at most one row of a list may raise; null: none
 */
public record Row(List<Property> properties, boolean identified, boolean distinct, String single) implements ValueType {
    static final String IDENTITY = "uuid";

    public Row {
        properties = List.copyOf(properties);
    }

    public Row withIdentity() {
        return new Row(properties, true, distinct, single);
    }

    public Row allDistinct() {
        return new Row(properties, identified, true, single);
    }

    public Row atMostOne(String flag) {
        return new Row(properties, identified, distinct, flag);
    }

    /**
     * The canonical row a request body asks for, where the row is a resource of its own.
     *
     * @throws InvalidInput naming every value that cannot be accepted
     */
    public ObjectNode read(JsonNode body) {
        var objections = new ArrayList<Violation>();
        return read(body, Place.root(objections))
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new InvalidInput(objections));
    }

    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        if (!given.isObject()) {
            return place.refuse("must be an object");
        }
        var objections = place.objections().size();
        var sent = new Given(given);
        var row = JsonNodeFactory.instance.objectNode();
        if (identified) {
            sent.value(IDENTITY)
                    .flatMap(uuid -> Reference.uuid(uuid, place.in(IDENTITY)))
                    .ifPresent(uuid -> row.set(IDENTITY, uuid));
        }
        for (var property : properties) {
            var value = sent.find(property.writeName()).map(Given.Member::value).orElse(NullNode.getInstance());
            property.read(value, place.in(property.writeName()))
                    .map(property::kept)
                    .ifPresent(kept -> row.set(property.name(), kept));
        }
        checkRequirements(row, place);
        return place.objections().size() == objections ? Optional.of(row) : Optional.empty();
    }

    private void checkRequirements(ObjectNode row, Place place) {
        for (var property : properties) {
            var requirement = property.requirement();
            if (requirement != null && row.has(property.name()) && !holds(requirement, row)) {
                place.in(property.writeName())
                        .refuse("may only have a value while " + requirement.path() + " is " + requirement.value());
            }
        }
    }

    private boolean holds(Property.Requirement requirement, ObjectNode row) {
        return properties.stream()
                .filter(property -> property.name().equals(requirement.path()))
                .anyMatch(property ->
                        property.value(row.get(property.name())).asText().equals(requirement.value()));
    }

    @Override
    public JsonNode render(JsonNode canonical, View view) {
        var rendered = JsonNodeFactory.instance.objectNode();
        if (identified) {
            rendered.set(IDENTITY, canonical.get(IDENTITY));
        }
        for (var property : properties) {
            var value = property.value(canonical.get(property.name()));
            rendered.set(property.name(), property.type().render(value, view));
        }
        return rendered;
    }

    @Override
    public boolean mayRefer() {
        return true;
    }

    @Override
    public void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {
        for (var property : properties) {
            property.type().references(property.value(canonical.get(property.name())), found);
        }
    }
}
