package dk.feltlaas.audit.search;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is searched for; a null part is not asked for.
 *
 * @param supplier concerned by the deed, whoever did it
 * @param entityType in any case, because addresses are
 * @param field wire path or field key
 * @param grant everything done to it, and by its supplier in its municipality
 * @param access only what changes who may do what
 * @param text words of the remark, as in a search engine
 * @param from the first instant
 * @param to the instant after the last
 * @param after the position before the first
 * @param before the position after the last
 */
public record EntryFilter(
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
        UUID grant,
        boolean access,
        String text,
        Instant from,
        Instant to,
        Long after,
        Long before,
        Order order,
        int limit) {
    private static final List<String> ACCESS =
            List.of("account", "apisecret", "membership", "grant", "fieldcontrolstate");

    /** Granting again is the same grant, so a supplier's deeds in a municipality are those under its grant. */
    private static final String UNDER_GRANT = """
            e.municipality in (select g.municipality from EntryBody g where g.entity = :grant)
            and (e.entity = :grant
                 or e.actorSupplier in (select g.supplier from EntryBody g where g.entity = :grant))""";

    private static final String IN_REMARK = """
            cast(sql("(? = any (array(select month from entry_remarks(?))))", e.month, :text) as boolean) = true
            and cast(sql("(? = any (array(select position from entry_remarks(?))))", e.position, :text) as boolean)
                = true""";

    /** Whether it asks for everything. */
    public boolean isEmpty() {
        return asked().isEmpty();
    }

    /** What it asks for, in words for the record: {@code municipality=…, field=…}; empty when for everything. */
    public String described() {
        return asked().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("municipality", municipality);
        asked.put("supplier", supplier);
        asked.put("actor", actor);
        asked.put("entityType", entityType);
        asked.put("entity", entity);
        asked.put("field", field);
        asked.put("decision", decision);
        asked.put("action", action);
        asked.put("reason", reason);
        asked.put("request", request);
        asked.put("grant", grant);
        asked.put("access", access ? true : null);
        asked.put("text", text);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("after", after);
        asked.put("before", before);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    public Conditions within(Scope scope) {
        return Conditions.within(scope)
                .about("e.municipality = :municipality", "municipality", municipality)
                .saying("e.supplier = :supplier", "supplier", supplier)
                .saying("e.actor = :actor", "actor", actor)
                .saying("e.entityKind = :entityType", "entityType", lower(entityType))
                .saying("e.entity = :entity", "entity", entity)
                .changing(field)
                .saying("e.decision = :decision", "decision", decision)
                .saying("e.action = :action", "action", action)
                .saying("e.reason = :reason", "reason", reason)
                .saying("e.request = :request", "request", request)
                .saying(UNDER_GRANT, "grant", grant)
                .saying("e.entityKind in :access", "access", access ? ACCESS : null)
                .saying(IN_REMARK, "text", text)
                .during(from, to)
                .between(after, before);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
