package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/** What a client may ask the list of organisations for (contract §3), as conditions of a query. */
public class OrganizationQuery {
    @QueryParam("onlyWhereUserHasMembership")
    String onlyWhereUserHasMembership;

    @QueryParam("nameContent")
    String nameContent;

    @QueryParam("cvrContent")
    String cvrContent;

    @QueryParam("nameOrCvrContent")
    String nameOrCvrContent;

    @QueryParam("uuid")
    UUID uuid;

    @QueryParam("orderByProperty")
    String orderByProperty;

    @BeanParam
    PageQuery page;

    boolean onlyMemberships() {
        return Boolean.parseBoolean(onlyWhereUserHasMembership);
    }

    PageQuery page() {
        return page;
    }

    String order() {
        String order = orderByProperty == null ? "creationorder" : orderByProperty.toLowerCase(Locale.ROOT);
        return switch (order) {
            case "creationorder" -> " order by createdAt, id";
            case "name" -> " order by lower(name), id";
            case "lastchanged" -> " order by modifiedAt, id";
            default ->
                throw new InvalidInput(
                        "orderByProperty", "must be CreationOrder, Name or LastChanged, not '" + orderByProperty + "'");
        };
    }

    /** @param visible ids the caller may see; empty means all there are */
    Conditions conditions(Optional<Set<UUID>> visible) {
        Conditions conditions = new Conditions();
        visible.ifPresent(ids -> conditions.add("id in :visible", "visible", ids));
        conditions.addContent("locate(:name, lower(name)) > 0", "name", nameContent);
        conditions.addContent("locate(:cvr, lower(cvr)) > 0", "cvr", cvrContent);
        conditions.addContent(
                "(locate(:either, lower(name)) > 0 or locate(:either, lower(cvr)) > 0)", "either", nameOrCvrContent);
        if (uuid != null) {
            conditions.add("id = :uuid", "uuid", uuid);
        }
        return conditions;
    }

    static final class Conditions {
        private final StringJoiner clauses = new StringJoiner(" and ").setEmptyValue("true");
        private final Map<String, Object> values = new LinkedHashMap<>();

        String clauses() {
            return clauses.toString();
        }

        Map<String, Object> values() {
            return values;
        }

        private void add(String clause, String name, Object value) {
            clauses.add(clause);
            values.put(name, value);
        }

        private void addContent(String clause, String name, String content) {
            if (content != null && content.indexOf('\0') >= 0) {
                throw new InvalidInput(name, "must not contain control characters");
            }
            if (content != null && !content.isBlank()) {
                add(clause, name, content.strip().toLowerCase(Locale.ROOT));
            }
        }
    }
}
