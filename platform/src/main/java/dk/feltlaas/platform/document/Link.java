package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A link {@code {name, url}}, written as a whole: a part that is left out is unset, and a link without both is none.
 * Where each part has a life of its own, describe a section of two texts instead.
 */
public record Link() implements ValueType {
    static final List<String> PARTS = List.of("name", "url");
    private static final Text PART = new Text(Integer.MAX_VALUE);

    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        if (!given.isObject()) {
            return place.refuse("must be an object with name and url");
        }
        var parts = new Given(given);
        var link = JsonNodeFactory.instance.objectNode();
        var refused = false;
        for (var part : PARTS) {
            var sent = parts.value(part);
            var read = sent.flatMap(value -> PART.read(value, place.in(part)));
            refused |= sent.isPresent() && read.isEmpty();
            read.ifPresent(value -> link.set(part, value));
        }
        return refused ? Optional.empty() : Optional.of(link.isEmpty() ? unset() : link);
    }

    @Override
    public JsonNode render(JsonNode canonical, View view) {
        if (!canonical.isObject()) {
            return canonical;
        }
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        PARTS.forEach(
                part -> link.set(part, Optional.ofNullable(canonical.get(part)).orElse(NullNode.getInstance())));
        return link;
    }
}
