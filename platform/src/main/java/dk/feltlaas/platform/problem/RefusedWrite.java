package dk.feltlaas.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * What a refused write was about, for the audit entry of the refusal.
 *
 * @param entityType as in the audit log, such as {@code ItSystemUsage}
 * @param entity null when the record would have been created
 * @param municipality null when the record belongs to none
 * @param epoch the lock epoch the write was judged under; null where locks do not apply
 * @param changes what it would have changed; empty when not known
 */
public record RefusedWrite(String entityType, UUID entity, UUID municipality, Long epoch, List<Attempt> changes) {

    /** A change that was not made: path, field key (null when the field has none), stored and wanted value. */
    public record Attempt(String field, String key, JsonNode before, JsonNode after) {}

    public static RefusedWrite of(String entityType, UUID entity, UUID municipality) {
        return new RefusedWrite(entityType, entity, municipality, null, List.of());
    }
}
