package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A list of rows, always replaced as a whole. Rows keep the order they came in, but reordering them changes nothing. */
public record Rows(Row row) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        return Lists.read(given, place, row)
                .filter(rows -> !row.distinct() || areDistinct(rows, place))
                .filter(rows -> row.single() == null || hasAtMostOne(rows, place))
                .map(Function.identity());
    }

    private static boolean areDistinct(ArrayNode rows, Place place) {
        var seen = new HashSet<JsonNode>();
        for (var i = 0; i < rows.size(); i++) {
            if (!seen.add(anonymous(rows.get(i)))) {
                place.at(i).refuse("says the same as an earlier one");
            }
        }
        return seen.size() == rows.size();
    }

    private boolean hasAtMostOne(ArrayNode rows, Place place) {
        var raised = StreamSupport.stream(rows.spliterator(), false)
                .filter(one -> one.path(row.single()).asBoolean())
                .count();
        if (raised > 1) {
            place.refuse("may have only one row with " + row.single());
        }
        return raised <= 1;
    }

    /**
     * Gives every row its identity: a uuid sent must be one of the stored rows; a row sent without one keeps the
     * identity of a stored row that says the same, and gets a new one otherwise.
     */
    ArrayNode identified(JsonNode rows, JsonNode stored, Place place, Supplier<UUID> ids) {
        var free = new ArrayList<JsonNode>();
        stored.forEach(free::add);
        var settled = new ArrayList<ObjectNode>();
        for (var i = 0; i < rows.size(); i++) {
            var uuid = rows.get(i).get(Row.IDENTITY);
            if (uuid != null && !free.removeIf(old -> uuid.equals(old.get(Row.IDENTITY)))) {
                place.at(i).in(Row.IDENTITY).refuse("is not the uuid of a row of this list, or stands in it twice");
            }
            settled.add(rows.get(i).deepCopy());
        }
        settled.stream()
                .filter(one -> !one.has(Row.IDENTITY))
                .forEach(one -> one.set(
                        Row.IDENTITY,
                        claim(one, free)
                                .orElseGet(() -> TextNode.valueOf(ids.get().toString()))));
        return Lists.of(settled);
    }

    private static Optional<JsonNode> claim(ObjectNode one, List<JsonNode> free) {
        var equal = free.stream().filter(old -> anonymous(old).equals(one)).findFirst();
        equal.ifPresent(free::remove);
        return equal.map(old -> old.get(Row.IDENTITY));
    }

    static JsonNode anonymous(JsonNode one) {
        ObjectNode copy = one.deepCopy();
        copy.remove(Row.IDENTITY);
        return copy;
    }

    @Override
    public boolean same(JsonNode one, JsonNode other) {
        return one.size() == other.size() && counted(one).equals(counted(other));
    }

    private static Object counted(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public JsonNode render(JsonNode canonical, View view) {
        return Lists.render(canonical, view, row);
    }

    @Override
    public JsonNode fresh(JsonNode canonical) {
        return Lists.of(StreamSupport.stream(canonical.spliterator(), false)
                .map(Rows::anonymous)
                .toList());
    }

    @Override
    public JsonNode unset() {
        return Lists.empty();
    }

    @Override
    public void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {
        canonical.forEach(value -> row.references(value, found));
    }
}
