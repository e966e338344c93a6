package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values as clients write them, for every type of property. */
final class WireValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WireValues() {}

    static Arbitrary<JsonNode> of(Property property) {
        var values = of(property.type());
        return property.mandatory() ? values : values.injectNull(0.2).map(v -> v == null ? NullNode.getInstance() : v);
    }

    private static Arbitrary<JsonNode> of(ValueType type) {
        return switch (type) {
            case Text text ->
                Arbitraries.strings()
                        .withChars("aæ€ \"\\/{")
                        .ofMinLength(1)
                        .ofMaxLength(Math.min(text.max(), 12))
                        .map(s -> TextNode.valueOf("t" + s.substring(1)));
            case Flag ignored -> Arbitraries.of(true, false).map(BooleanNode::valueOf);
            case Whole whole ->
                Arbitraries.integers().between(whole.min(), whole.max()).map(IntNode::valueOf);
            case Stamp ignored ->
                Arbitraries.longs()
                        .between(Stamps.EARLIEST.getEpochSecond(), Stamps.TOO_LATE.getEpochSecond() - 1)
                        .flatMap(second -> Arbitraries.integers()
                                .between(0, 999_999)
                                .map(micro -> Stamps.json(Instant.ofEpochSecond(second, micro * 1000L))));
            case OneOf one -> spelling(one.choice());
            case SomeOf some -> listOf(spelling(some.choice()));
            case Reference ignored -> uuid();
            case References ignored -> listOf(uuid());
            case Link ignored -> object(Map.of("name", optionalText(), "url", optionalText()));
            case Interval interval -> Arbitraries.of(interval.bands()).map(Interval.Band::json);
            case Row row -> row(row);
            case Rows rows -> listOf(row(rows.row())).map(list -> withinLimits(list, rows.row()));
            case Opaque ignored -> Arbitraries.just(JSON.objectNode());
        };
    }

    private static Arbitrary<JsonNode> spelling(Choice choice) {
        return Arbitraries.of(choice.names())
                .flatMap(name -> Arbitraries.of(
                        TextNode.valueOf(name),
                        TextNode.valueOf(name.toUpperCase(Locale.ROOT)),
                        IntNode.valueOf(choice.codes().get(name))));
    }

    private static Arbitrary<JsonNode> uuid() {
        return Arbitraries.integers().between(1, 6).map(n -> TextNode.valueOf(new UUID(7, n).toString()));
    }

    private static Arbitrary<JsonNode> optionalText() {
        return Arbitraries.of("", "a", "b").map(s -> s.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(s));
    }

    private static Arbitrary<JsonNode> listOf(Arbitrary<JsonNode> element) {
        return element.list().ofMaxSize(4).map(values -> JSON.arrayNode().addAll(values));
    }

    private static Arbitrary<JsonNode> row(Row row) {
        var parts = new HashMap<String, Arbitrary<JsonNode>>();
        row.properties().stream()
                .filter(property -> property.requirement() == null)
                .forEach(property -> parts.put(property.writeName(), of(property)));
        return object(parts);
    }

    private static Arbitrary<JsonNode> object(Map<String, Arbitrary<JsonNode>> parts) {
        var names = List.copyOf(parts.keySet());
        return Combinators.combine(names.stream().map(parts::get).toList()).as(values -> {
            var object = JSON.objectNode();
            for (var i = 0; i < names.size(); i++) {
                object.set(names.get(i), values.get(i));
            }
            return object;
        });
    }

    /** Rows that may stand in one list: no two alike where that is forbidden, one flag at most. */
    private static JsonNode withinLimits(JsonNode list, Row row) {
        var allowed = JSON.arrayNode();
        var seen = new HashSet<Object>();
        var raised = false;
        for (var one : list) {
            var raises = row.single() != null && one.path(row.single()).asBoolean();
            if ((!row.distinct() || seen.add(Meaning.of(row, one))) && !(raised && raises)) {
                allowed.add(one);
                raised |= raises;
            }
        }
        return allowed;
    }

    /** What a client makes of a document it read: everything writable, references by uuid. */
    static Map<String, JsonNode> rewritten(DocumentSchema schema, ObjectNode rendered) {
        var request = new HashMap<String, JsonNode>();
        for (var field : schema.fields()) {
            var access = field.property().access();
            if (access.isAccepted() && access.isStored() && access.isShown()) {
                var value = rendered.at("/" + field.path().replace('.', '/'));
                if (!(field.property().mandatory() && value.isNull())) {
                    request.put(field.path(), written(field.property().type(), value));
                }
            }
        }
        return request;
    }

    private static JsonNode written(ValueType type, JsonNode read) {
        return switch (type) {
            case Reference ignored when read.isObject() -> read.get("uuid");
            case References(var kind) -> each(read, new Reference(kind));
            case Rows(var row) -> each(read, row);
            case Row row -> {
                var written = JSON.objectNode();
                row.properties()
                        .forEach(part -> written.set(part.writeName(), written(part.type(), read.get(part.name()))));
                if (row.identified()) {
                    written.set("uuid", read.get("uuid"));
                }
                yield written;
            }
            case Text _, Flag _, Whole _, Stamp _, OneOf _, SomeOf _, Reference _, Link _, Interval _, Opaque _ -> read;
        };
    }

    private static JsonNode each(JsonNode list, ValueType element) {
        var written = JSON.arrayNode();
        list.forEach(value -> written.add(written(element, value)));
        return written;
    }
}
