package dk.feltlaas.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A record's history, each list oldest first. Refused attempts stand among the rest, with what they wanted as
 * {@code after}.
 *
 * @param fields by wire path
 * @param withoutFields deeds that name no field, such as a refusal before anything was compared
 * @param next the address of the following entries; null when there are none
 */
public record HistoryResponse(
        String type, UUID entity, Map<String, List<Change>> fields, List<Deed> withoutFields, String next) {

    /** What an entry says of one field. */
    public record Change(
            JsonNode before,
            JsonNode after,
            String key,
            AuditEntry.Actor who,
            Instant when,
            String action,
            String decision,
            String reason,
            UUID entry,
            long position) {}

    /** What an entry says that names no field. */
    public record Deed(
            AuditEntry.Actor who,
            Instant when,
            String action,
            String decision,
            String reason,
            UUID entry,
            long position) {}

    /** @param field the only field asked for, by wire path or key; null is all */
    static HistoryResponse of(List<Entry> entries, String field, String next) {
        Map<String, List<Change>> fields = new TreeMap<>();
        List<Deed> withoutFields = new ArrayList<>();
        AuditEntry.Entity entity = null;
        for (Entry stored : entries) {
            AuditEntry entry = stored.said();
            entity = entry.entity();
            List<FieldChange> changes = Objects.requireNonNullElse(entry.changes(), List.of());
            if (changes.isEmpty()) {
                withoutFields.add(deed(entry, stored.position()));
            }
            changes.stream()
                    .filter(c -> field == null || field.equals(c.field()) || field.equals(c.key()))
                    .forEach(c -> fields.computeIfAbsent(String.valueOf(c.field()), path -> new ArrayList<>())
                            .add(change(c, entry, stored.position())));
        }
        return new HistoryResponse(entity.type(), entity.id(), fields, withoutFields, next);
    }

    private static Change change(FieldChange change, AuditEntry entry, long position) {
        return new Change(
                change.before(),
                change.after(),
                change.key(),
                entry.actor(),
                entry.time(),
                entry.action(),
                entry.decision(),
                entry.reason(),
                entry.id(),
                position);
    }

    private static Deed deed(AuditEntry entry, long position) {
        return new Deed(
                entry.actor(), entry.time(), entry.action(), entry.decision(), entry.reason(), entry.id(), position);
    }
}
