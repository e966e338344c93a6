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
                .filter(rows -> isLawful(rows, place))
                .map(Function.identity());
    }

    /** Whether the rows may stand together; {@code place} notes why not. */
    boolean isLawful(JsonNode rows, Place place) {
        return (!row.distinct() || areDistinct(rows, place)) && (row.single() == null || hasAtMostOne(rows, place));
    }

    private static boolean areDistinct(JsonNode rows, Place place) {
        var seen = new HashSet<JsonNode>();
        for (var i = 0; i < rows.size(); i++) {
            if (!seen.add(anonymous(rows.get(i)))) {
                place.at(i).refuse("says the same as an earlier one");
            }
        }
        return seen.size() == rows.size();
    }

    private boolean hasAtMostOne(JsonNode rows, Place place) {
        var raised = StreamSupport.stream(rows.spliterator(), false)
                .filter(one -> one.path(row.single()).asBoolean())
                .count();
        if (raised > 1) {
            place.refuse("may have only one row with " + row.single());
        }
        return raised <= 1;
    }

    /** A uuid that was sent must be that of a stored row, and no two rows may share it. */
    void checkIdentities(JsonNode rows, JsonNode stored, Place place) {
        var free = new HashSet<JsonNode>();
        stored.forEach(one -> free.add(one.get(Row.IDENTITY)));
        for (var i = 0; i < rows.size(); i++) {
            var uuid = rows.get(i).get(Row.IDENTITY);
            if (uuid != null && !free.remove(uuid)) {
                place.at(i).in(Row.IDENTITY).refuse("is not the uuid of a row of this list, or stands in it twice");
            }
        }
    }

    /** Rows without a uuid keep that of a stored row that says the same and was not claimed; others get a new one. */
    ArrayNode identified(JsonNode rows, JsonNode stored, Supplier<UUID> ids) {
        var claimed = new HashSet<JsonNode>();
        rows.forEach(one -> claimed.add(one.get(Row.IDENTITY)));
        var free = new ArrayList<JsonNode>();
        stored.forEach(free::add);
        free.removeIf(old -> claimed.contains(old.get(Row.IDENTITY)));
        var settled = Lists.empty();
        for (var one : rows) {
            ObjectNode next = one.deepCopy();
            if (!next.has(Row.IDENTITY)) {
                var uuid = claim(next, free);
                next.set(
                        Row.IDENTITY,
                        uuid.orElseGet(() -> TextNode.valueOf(ids.get().toString())));
            }
            settled.add(next);
        }
        return settled;
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
    public boolean mayRefer() {
        return true;
    }

    @Override
    public void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {
        canonical.forEach(value -> row.references(value, found));
    }
}
