package dk.feltlaas.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One deed, done or refused: who, when, on whose data, what before and after, and why it was allowed or not; or the reads
 * of an hour in summary. Absent parts are explicit nulls, so that an entry has one canonical form. Its gapless number within its source travels in
 * {@link CloudEvent#sequence()}.
 *
 * @param id also the id of the CloudEvent
 * @param source the service that writes it, {@code registry-service}
 * @param municipality whose data it is about, or null
 * @param supplier the supplier concerned, or null
 * @param system the IT system it is about, or whose use it is about; null when that is none, or not one alone
 * @param action what was attempted, {@code updated}, {@code grant.activated}
 * @param decision {@code accepted}, {@code refused} or {@code override}
 * @param reason a slug: why it was refused, or what allowed it
 * @param remark what the account gave as reason in its own words
 * @param epoch the lock epoch it was judged under, or null when no lock was concerned
 * @param reads how much was read, of a summary of reads; null for every other entry
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntry(
        UUID id,
        String source,
        Instant time,
        Actor actor,
        UUID municipality,
        UUID supplier,
        UUID system,
        Entity entity,
        String action,
        List<FieldChange> changes,
        String decision,
        String reason,
        String remark,
        Long epoch,
        Request request,
        Reads reads) {
    /** The action of a summary of reads. */
    public static final String READ = "read";

    public static final String ACCEPTED = "accepted";
    public static final String REFUSED = "refused";
    public static final String OVERRIDE = "override";

    public AuditEntry {
        Parts.required(id, "id");
        Parts.required(source, "source");
        changes = Parts.orNull(changes);
    }

    /** An entry that is about no IT system and no summary of reads. */
    public AuditEntry(
            UUID id,
            String source,
            Instant time,
            Actor actor,
            UUID municipality,
            UUID supplier,
            Entity entity,
            String action,
            List<FieldChange> changes,
            String decision,
            String reason,
            String remark,
            Long epoch,
            Request request) {
        this(
                id,
                source,
                time,
                actor,
                municipality,
                supplier,
                null,
                entity,
                action,
                changes,
                decision,
                reason,
                remark,
                epoch,
                request,
                null);
    }

    /** The same entry naming the fields, but not their values, which are too large to be sent. */
    public AuditEntry withoutValues() {
        TextNode withheld = TextNode.valueOf("(too large to be recorded)");
        List<FieldChange> named = changes.stream()
                .map(change -> new FieldChange(change.field(), change.key(), withheld, withheld))
                .toList();
        return new AuditEntry(
                id,
                source,
                time,
                actor,
                municipality,
                supplier,
                system,
                entity,
                action,
                named,
                decision,
                reason,
                remark,
                epoch,
                request,
                reads);
    }

    /**
     * Who did it.
     *
     * @param kind {@code person}, {@code api} or {@code system}
     * @param organisation the organisation it acted for, or null
     * @param assurance the NSIS assurance level of its login, or null
     */
    public record Actor(
            UUID account, String name, String kind, UUID organisation, List<String> roles, String assurance) {
        public static final String PERSON = "person";
        public static final String API = "api";
        public static final String SYSTEM = "system";

        public Actor {
            roles = Parts.orNull(roles);
        }
    }

    /** What it was done to, in the version that came out of it. */
    public record Entity(String type, UUID id, Long version) {}

    /**
     * One property that changed.
     *
     * @param field the property's path, {@code general.isBusinessCritical}
     * @param key the lockable field it belongs to, or null
     * @param before the value before, null when there was none
     * @param after the value after, null when there is none
     */
    public record FieldChange(String field, String key, JsonNode before, JsonNode after) {
        public FieldChange {
            before = noneIfNull(before);
            after = noneIfNull(after);
        }

        private static JsonNode noneIfNull(JsonNode value) {
            return value == null || value.isNull() ? null : value;
        }
    }

    /** The request it came with. */
    public record Request(String id, String traceId, String method, String path) {}

    /**
     * Records that were returned to one account: a record in an answer is one read, however many fields of it were
     * shown; a page of a hundred is a hundred.
     *
     * @param hour in which they all lie, by its first instant in UTC
     * @param records how many records, the sum of all systems
     * @param bySystem the same by the IT system the records are about
     */
    public record Reads(Instant hour, long records, List<OfSystem> bySystem) {
        public Reads {
            bySystem = Parts.orNull(bySystem);
        }

        /** @param system null for records that are about no single system */
        public record OfSystem(UUID system, long records) {}
    }
}
