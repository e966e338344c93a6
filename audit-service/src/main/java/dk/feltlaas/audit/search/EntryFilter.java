package dk.feltlaas.audit.search;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Order;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What is searched for; a null part is not asked for.
 *
 * @param supplier concerned by the deed, whoever did it
 * @param entityType in any case, because addresses are
 * @param field wire path or field key
 * @param from the first instant
 * @param to the instant after the last
 * @param after the position before the first
 * @param before the position after the last
 */
record EntryFilter(
        UUID municipality,
        UUID supplier,
        UUID actor,
        String entityType,
        UUID entity,
        String field,
        String decision,
        String action,
        String reason,
        String request,
        Instant from,
        Instant to,
        Long after,
        Long before,
        Order order,
        int limit) {
    Conditions within(Scope scope) {
        return Conditions.within(scope)
                .and("e.municipality = :municipality", "municipality", municipality)
                .and("e.supplier = :supplier", "supplier", supplier)
                .and("e.actor = :actor", "actor", actor)
                .and("lower(e.entityType) = :entityType", "entityType", lower(entityType))
                .and("e.entity = :entity", "entity", entity)
                .changing(field)
                .and("e.decision = :decision", "decision", decision)
                .and("e.action = :action", "action", action)
                .and("e.reason = :reason", "reason", reason)
                .and("e.request = :request", "request", request)
                .and("e.occurredAt >= :from", "from", from)
                .and("e.occurredAt < :to", "to", to)
                .and("e.position > :after", "after", after)
                .and("e.position < :before", "before", before);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
