package dk.feltlaas.audit.deed;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.event.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something done to the log.
 *
 * @param municipality whose entries it was about alone, or null
 * @param entity the entry it was done to, or null
 * @param changes what it says beside, each as a field that got a value
 * @param remark the reason given, or null
 */
public record Deed(
        String action,
        UUID municipality,
        AuditEntry.Entity entity,
        List<AuditEntry.FieldChange> changes,
        String remark) {
    public static final String ENTRY = "AuditEntry";

    public Deed {
        changes = List.copyOf(changes);
    }

    public static Deed of(String action) {
        return new Deed(action, null, null, List.of(), null);
    }

    /** The same with one more thing to say. */
    public Deed with(String field, JsonNode value) {
        List<AuditEntry.FieldChange> more = new ArrayList<>(changes);
        more.add(new AuditEntry.FieldChange(field, null, null, value));
        return new Deed(action, municipality, entity, more, remark);
    }

    public Deed about(UUID concerned) {
        return new Deed(action, concerned, entity, changes, remark);
    }

    public Deed to(UUID entry) {
        return new Deed(action, municipality, new AuditEntry.Entity(ENTRY, entry, null), changes, remark);
    }

    public Deed because(String reason) {
        return new Deed(action, municipality, entity, changes, reason);
    }
}
