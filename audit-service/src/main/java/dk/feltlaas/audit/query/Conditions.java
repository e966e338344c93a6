package dk.feltlaas.audit.query;

import dk.feltlaas.audit.access.Scope;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What entries must satisfy, as HQL over {@code Entry e} with its parameters. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Conditions that hold for nothing outside of the scope. */
    public static Conditions within(Scope scope) {
        Conditions conditions = new Conditions();
        switch (scope) {
            case Scope.Everything() -> conditions.clauses.add("1 = 1");
            case Scope.OfMunicipalities(var own) -> conditions.and("e.municipality in :scope", "scope", own);
            case Scope.DeedsOfSupplier(var own) -> conditions.and("e.actorSupplier = :scope", "scope", own);
        }
        return conditions;
    }

    /** Adds a clause with its one parameter; null is not asked for. */
    public Conditions and(String clause, String name, Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(name, value);
        }
        return this;
    }

    /** That a field was changed, or tried to be, named by wire path or field key; null is not asked for. */
    public Conditions changing(String field) {
        return and(
                "exists (select 1 from EntryField f where f.place.position = e.position"
                        + " and (f.place.field = :field or f.key = :field))",
                "field",
                field);
    }

    public String where() {
        return String.join(" and ", clauses);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
