package dk.feltlaas.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What one transaction has done to one entity so far: of several flushes the first before and the last after. */
final class PendingEntry {

    enum Kind {
        CREATE("create"),
        UPDATE("update"),
        DELETE("delete");

        private final String action;

        Kind(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }
    }

    record BeforeAfter(JsonNode before, JsonNode after) {
        boolean differ() {
            return !Objects.equals(before, after);
        }
    }

    private final AuditSubject entity;
    private final String entityType;
    private final Map<String, BeforeAfter> fields = new LinkedHashMap<>();
    private Kind kind;

    PendingEntry(AuditSubject entity, String entityType, Kind kind) {
        this.entity = entity;
        this.entityType = entityType;
        this.kind = kind;
    }

    AuditSubject entity() {
        return entity;
    }

    String entityType() {
        return entityType;
    }

    Kind kind() {
        return kind;
    }

    void become(Kind later) {
        if (later == Kind.DELETE) {
            kind = Kind.DELETE;
        }
    }

    void change(String field, JsonNode before, JsonNode after) {
        fields.merge(
                field,
                new BeforeAfter(orNull(before), orNull(after)),
                (earlier, now) -> new BeforeAfter(earlier.before(), now.after()));
    }

    /** The fields whose value ends up another than it was. */
    Map<String, BeforeAfter> changes() {
        Map<String, BeforeAfter> changes = new LinkedHashMap<>(fields);
        changes.values().removeIf(field -> !field.differ());
        return changes;
    }

    private static JsonNode orNull(JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }
}
