package dk.feltlaas.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the property arrays of a flush into the fields of a {@link PendingEntry}. */
@Singleton
class AuditedProperties {
    private enum Treatment {
        RECORD,
        REDACT,
        SKIP
    }

    private static final JsonNode REDACTED_BEFORE = TextNode.valueOf("(earlier value withheld)");
    private static final JsonNode REDACTED_AFTER = TextNode.valueOf("(value withheld)");

    private final ObjectMapper json;
    private final Map<Class<?>, Map<String, Treatment>> treatments = new ConcurrentHashMap<>();

    AuditedProperties(ObjectMapper json) {
        this.json = json;
    }

    /** Compares two states of an entity; null stands for the state before it was made or after it was deleted. */
    void compare(PendingEntry entry, String[] names, Object[] before, Object[] after) {
        for (int i = 0; i < names.length; i++) {
            Object from = before == null ? null : before[i];
            Object to = after == null ? null : after[i];
            if (!Objects.equals(from, to)) {
                compare(entry, names[i], from, to);
            }
        }
    }

    private void compare(PendingEntry entry, String name, Object from, Object to) {
        switch (treatment(entry.entity().getClass(), name)) {
            case SKIP -> {}
            case REDACT ->
                entry.change(name, from == null ? null : REDACTED_BEFORE, to == null ? null : REDACTED_AFTER);
            case RECORD -> {
                if (from instanceof AuditExpanded || to instanceof AuditExpanded) {
                    expand(entry, fields(from), fields(to));
                } else {
                    entry.change(name, json.valueToTree(from), json.valueToTree(to));
                }
            }
        }
    }

    private static void expand(PendingEntry entry, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        Set<String> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        paths.forEach(path -> entry.change(path, from.get(path), to.get(path)));
    }

    private static Map<String, JsonNode> fields(Object value) {
        return value == null ? Map.of() : ((AuditExpanded) value).auditFields();
    }

    private Treatment treatment(Class<?> entity, String property) {
        return treatments
                .computeIfAbsent(entity, type -> new ConcurrentHashMap<>())
                .computeIfAbsent(property, name -> annotated(entity, name));
    }

    private static Treatment annotated(Class<?> entity, String property) {
        try {
            Field field = entity.getDeclaredField(property);
            if (field.isAnnotationPresent(Unaudited.class) || field.isAnnotationPresent(Version.class)) {
                return Treatment.SKIP;
            }
            return field.isAnnotationPresent(Redacted.class) ? Treatment.REDACT : Treatment.RECORD;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(entity + " has no field for its property " + property, e);
        }
    }
}
