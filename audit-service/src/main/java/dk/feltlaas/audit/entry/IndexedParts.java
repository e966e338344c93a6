package dk.feltlaas.audit.entry;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The parts of an entry questions are asked about. They serve to find it and are no evidence: what an index cannot take
 * is shortened here, so that no content can stop the log.
 *
 * @param actorSupplier the company whose API account did it; null for deeds of everybody else
 * @param endedSupplier the supplier whose grant it ended; null for every other deed
 * @param fields wire paths of the changed fields
 * @param keys the field key of each, or null
 */
record IndexedParts(
        UUID municipality,
        UUID supplier,
        UUID actor,
        UUID actorSupplier,
        UUID endedSupplier,
        String entityType,
        UUID entity,
        String action,
        String decision,
        String reason,
        String remark,
        Long epoch,
        String request,
        String[] fields,
        String[] keys) {
    private static final int LONGEST = 300;
    private static final int LONGEST_REMARK = 10_000;
    private static final Set<String> ENDINGS = Set.of("grant.revoked", "grant.suspended", "grant.switched");
    private static final IndexedParts NONE = new IndexedParts(
            null, null, null, null, null, null, null, null, null, null, null, null, null, new String[0], new String[0]);

    static IndexedParts of(Evidence evidence) {
        return evidence.entry().map(IndexedParts::of).orElse(NONE);
    }

    private static IndexedParts of(AuditEntry entry) {
        Optional<AuditEntry.Actor> actor = Optional.ofNullable(entry.actor());
        Optional<AuditEntry.Entity> entity = Optional.ofNullable(entry.entity());
        List<FieldChange> changes = Optional.ofNullable(entry.changes()).orElse(List.of()).stream()
                .filter(change -> change.field() != null)
                .toList();
        return new IndexedParts(
                entry.municipality(),
                entry.supplier(),
                actor.map(AuditEntry.Actor::account).orElse(null),
                actor.filter(a -> AuditEntry.Actor.API.equals(a.kind()))
                        .map(AuditEntry.Actor::organisation)
                        .orElse(null),
                endsGrant(entry, changes) ? entry.supplier() : null,
                indexable(entity.map(AuditEntry.Entity::type).orElse(null)),
                entity.map(AuditEntry.Entity::id).orElse(null),
                indexable(entry.action()),
                indexable(entry.decision()),
                indexable(entry.reason()),
                searchable(entry.remark()),
                entry.epoch(),
                indexable(Optional.ofNullable(entry.request())
                        .map(AuditEntry.Request::id)
                        .orElse(null)),
                all(changes, FieldChange::field),
                all(changes, FieldChange::key));
    }

    /**
     * A switch leaves an entry for the grant that ends and one for the grant that takes its place; only the latter
     * becomes active.
     */
    private static boolean endsGrant(AuditEntry entry, List<FieldChange> changes) {
        return ENDINGS.contains(entry.action())
                && !AuditEntry.REFUSED.equals(entry.decision())
                && changes.stream()
                        .noneMatch(c -> c.after() != null
                                && "ACTIVE".equalsIgnoreCase(c.after().asText()));
    }

    private static String[] all(List<FieldChange> changes, Function<FieldChange, String> part) {
        return changes.stream().map(part).map(IndexedParts::indexable).toArray(String[]::new);
    }

    /** Beyond some length words repeat; what follows is found by nobody, and shown all the same. */
    private static String searchable(String text) {
        return text == null ? null : cut(text, LONGEST_REMARK);
    }

    /** PostgreSQL text holds no U+0000, and an index row has an end. */
    static String indexable(String text) {
        if (text == null) {
            return null;
        }
        return cut(text, LONGEST);
    }

    private static String cut(String text, int longest) {
        String storable = text.replace('\u0000', '\uFFFD');
        int end = storable.offsetByCodePoints(0, Math.min(longest, storable.codePointCount(0, storable.length())));
        return storable.substring(0, end);
    }
}
