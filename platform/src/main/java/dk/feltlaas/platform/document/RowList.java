package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The canonical rows of one list property, for the sub-resources that change a single row. Each change answers with the
 * next list; {@code Changes.NONE.with(path, list.json())} asks for it.
 */
public record RowList(List<JsonNode> rows) {
    public RowList {
        rows = List.copyOf(rows);
    }

    public static RowList in(Content content, String path) {
        return new RowList(content.get(path).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .toList());
    }

    public Optional<JsonNode> find(UUID uuid) {
        return rows.stream().filter(is(uuid)).findFirst();
    }

    /** Whether a row says the same, whatever its identity. */
    public boolean contains(JsonNode row) {
        return rows.stream().anyMatch(says(row));
    }

    /** One more row, without an identity of its own. */
    public RowList adding(JsonNode row) {
        return new RowList(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /** One more row, known by this uuid. */
    public RowList adding(UUID uuid, JsonNode row) {
        return adding(identified(uuid, row));
    }

    public RowList replacing(UUID uuid, JsonNode row) {
        return new RowList(rows.stream()
                .map(one -> is(uuid).test(one) ? identified(uuid, row) : one)
                .toList());
    }

    public RowList removing(UUID uuid) {
        return new RowList(rows.stream().filter(is(uuid).negate()).toList());
    }

    /** Without the rows that say the same as this one. */
    public RowList removing(JsonNode row) {
        return new RowList(rows.stream().filter(says(row).negate()).toList());
    }

    public ArrayNode json() {
        return Lists.of(rows);
    }

    private static Predicate<JsonNode> is(UUID uuid) {
        return row -> uuid.toString().equals(row.path(Row.IDENTITY).textValue());
    }

    private static Predicate<JsonNode> says(JsonNode row) {
        return other -> Rows.anonymous(other).equals(Rows.anonymous(row));
    }

    private static JsonNode identified(UUID uuid, JsonNode row) {
        return row.<ObjectNode>deepCopy().set(Row.IDENTITY, TextNode.valueOf(uuid.toString()));
    }
}
