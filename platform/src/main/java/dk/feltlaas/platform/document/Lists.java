package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Optional;

/** What the value types that hold several values have in common. */
final class Lists {
    private Lists() {}

    /** Reads every element, so that every bad one is noted; nothing when one was refused or this is no list. */
    static Optional<ArrayNode> read(JsonNode given, Place place, ValueType element) {
        if (!given.isArray()) {
            return place.refuse("must be a list");
        }
        var values = empty();
        for (var i = 0; i < given.size(); i++) {
            var at = place.at(i);
            var value = given.get(i).isNull() ? at.<JsonNode>refuse("may not be null") : element.read(given.get(i), at);
            value.ifPresent(values::add);
        }
        return values.size() == given.size() ? Optional.of(values) : Optional.empty();
    }

    static ArrayNode render(JsonNode canonical, View view, ValueType element) {
        var rendered = empty();
        canonical.forEach(value -> rendered.add(element.render(value, view)));
        return rendered;
    }

    static ArrayNode empty() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode of(Collection<? extends JsonNode> values) {
        return empty().addAll(values);
    }
}
