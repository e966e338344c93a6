package dk.feltlaas.registry.listing;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.registry.Visible;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One page of a filtered list, as SQL. The rows come from a select that has the columns {@code creation_number},
 * {@code name} and {@code last_modified}; a filter whose value is null does not filter.
 */
public final class Listing {
    private final String rows;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param rows the select whose rows are listed; constant text, never anything a client sent */
    public Listing(String rows) {
        this.rows = rows;
    }

    /** @param condition on the rows; names its one parameter like {@code :name} */
    public Listing where(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Rows of the municipalities a caller sees; rows of no municipality are everybody's. */
    public Listing visible(String column, Visible visible) {
        if (visible.everything()) {
            return this;
        }
        return where(
                column + " is null or " + column + " = any (:visible)",
                "visible",
                visible.municipalities().toArray(UUID[]::new));
    }

    /**
     * Rows of that municipality, if the caller sees it; of all it sees when that is null. PostgreSQL is told no more than
     * it needs, so that it finds the index in whose order the rows come.
     */
    public Listing of(UUID municipality, Visible visible) {
        if (municipality == null) {
            return visible("municipality", visible);
        }
        where("municipality = :organization", "organization", municipality);
        return visible.includes(municipality) ? this : where("false");
    }

    /** Rows whose text contains the given one, in any case. */
    public Listing contains(String column, String parameter, String text) {
        return where("position(lower(:" + parameter + ") in lower(" + column + ")) > 0", parameter, text);
    }

    /** The page, as entities of that type. */
    public <T> List<T> page(EntityManager database, Class<T> type, Order order, Instant changedSince, PageQuery page) {
        return where("last_modified >= :changedSince", "changedSince", changedSince)
                .page(database, type, order.columns(changedSince), page);
    }

    /** The page in an order of its own. */
    public <T> List<T> page(EntityManager database, Class<T> type, String order, PageQuery page) {
        String where =
                conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
        Query query =
                database.createNativeQuery("select * from (" + rows + ") listed" + where + " order by " + order, type);
        parameters.forEach(query::setParameter);
        List<?> found =
                query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return found.stream().map(type::cast).toList();
    }

    /** A flag of the query string; false when absent. */
    public static boolean flag(String name, String given) {
        if (given == null || given.isBlank() || given.strip().equalsIgnoreCase("false")) {
            return false;
        }
        if (given.strip().equalsIgnoreCase("true")) {
            return true;
        }
        throw new InvalidInput(name, "must be true or false, not '" + given + "'");
    }

    /** A number from 0 of the query string; null when absent. */
    public static Integer number(String name, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Integer.parseUnsignedInt(given.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput(name, "must be a whole number from 0, not '" + given + "'");
        }
    }
}
