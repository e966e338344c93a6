package dk.feltlaas.audit.query;

import dk.feltlaas.audit.access.Scope;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What entries must satisfy, as HQL over {@code e}: an {@code EntryBody} once anything is asked that only bodies say,
 * and otherwise an {@code Entry}. Either table answers alone.
 */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private Period period = new Period(null, null, null, null);
    private boolean ofBodies;

    /**
     * When it happened, and between which positions it stands; null is not asked for.
     *
     * @param from the first instant
     * @param to the instant after the last
     * @param after the position before the first
     * @param before the position after the last
     */
    record Period(Instant from, Instant to, Long after, Long before) {}

    /** Conditions that hold for nothing outside of the scope. */
    public static Conditions within(Scope scope) {
        Conditions conditions = new Conditions();
        switch (scope) {
            case Scope.Everything() -> conditions.clauses.add("1 = 1");
            case Scope.OfMunicipalities(var own) -> conditions.about("e.municipality in :scope", "scope", own);
            case Scope.DeedsOfSupplier(var own) -> conditions.saying("e.actorSupplier = :scope", "scope", own);
        }
        return conditions;
    }

    /** Adds a clause on what stays of an entry, with its one parameter; null is not asked for. */
    public Conditions about(String clause, String name, Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a clause on what the body says, with its one parameter; null is not asked for. */
    public Conditions saying(String clause, String name, Object value) {
        ofBodies |= value != null;
        return about(clause, name, value);
    }

    /** That a field was changed, or tried to be, named by wire path or field key; null is not asked for. */
    public Conditions changing(String field) {
        return saying(
                "exists (select 1 from EntryField f where f.place.month = e.month and f.place.position = e.position"
                        + " and (f.place.field = :field or f.key = :field))",
                "field",
                field);
    }

    /** That it happened from one instant on and before another; null is not asked for. */
    public Conditions during(Instant from, Instant to) {
        period = new Period(from, to, period.after(), period.before());
        return about("e.occurredAt >= :from", "from", from).about("e.occurredAt < :to", "to", to);
    }

    /** That it stands after a position and before another; null is not asked for. Instead of what was said before. */
    public Conditions between(Long after, Long before) {
        period = new Period(period.from(), period.to(), after, before);
        return about("e.position > :after", "after", after).about("e.position < :before", "before", before);
    }

    Period period() {
        return period;
    }

    /** That nothing outside of the stretch needs to be looked at. */
    Conditions in(Stretch stretch) {
        return about("e.month >= :firstMonth", "firstMonth", stretch.firstMonth())
                .about("e.month <= :lastMonth", "lastMonth", stretch.lastMonth())
                .about("e.position >= :first", "first", stretch.first())
                .about("e.position < :end", "end", stretch.end());
    }

    /** What {@code e} is. */
    String entity() {
        return ofBodies ? "EntryBody" : "Entry";
    }

    public String where() {
        return String.join(" and ", clauses);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
