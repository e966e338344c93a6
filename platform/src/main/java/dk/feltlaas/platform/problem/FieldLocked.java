package dk.feltlaas.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 403: at least one field of the write is locked to a supplier. Names each such field and its holder. */
public final class FieldLocked extends NotPermitted {
    private final transient List<Field> fields;

    /**
     * One locked field.
     *
     * @param key field key, such as {@code ItSystemUsage.ContainsAITechnology}
     * @param holder name of the supplier that is master of the field
     * @param since when the lock began, ISO-8601
     */
    public record Field(String key, UUID holderUuid, String holder, String since) {}

    public FieldLocked(String detail, List<Field> fields, RefusedWrite subject) {
        super("field-locked", "A field is locked to a supplier", detail, subject);
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("fields", fields);
    }
}
