package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a client may ask the units of an organisation for (contract §3). */
public class UnitQuery {
    @QueryParam("nameQuery")
    String name;

    @QueryParam("changedSinceGtEq")
    Instant changedSince;

    @QueryParam("orderByProperty")
    String orderByProperty;

    @BeanParam
    PageQuery page;

    List<OrganizationUnit> page(OrganizationUnits units, UUID organization) {
        Map<String, Object> values = new HashMap<>(Map.of("organization", organization));
        String conditions = "organization.id = :organization";
        if (changedSince != null) {
            conditions += " and modifiedAt >= :since";
            values.put("since", changedSince);
        }
        if (name != null && !name.isBlank()) {
            conditions += " and locate(:name, lower(name)) > 0";
            values.put("name", plain(name).strip().toLowerCase(Locale.ROOT));
        }
        return units.find(conditions + order(), values)
                .range(page.offset(), page.offset() + page.size() - 1)
                .list();
    }

    /** A client that asks for changes gets them in the order they happened, whatever else it asked for. */
    private String order() {
        String order = orderByProperty == null ? "creationorder" : orderByProperty.toLowerCase(Locale.ROOT);
        String columns =
                switch (order) {
                    case "creationorder" -> "createdAt, id";
                    case "name" -> "lower(name), id";
                    case "lastchanged" -> "modifiedAt, id";
                    default ->
                        throw new InvalidInput(
                                "orderByProperty",
                                "must be CreationOrder, Name or LastChanged, not '" + orderByProperty + "'");
                };
        return " order by " + (changedSince == null ? "" : "modifiedAt, ") + columns;
    }

    private static String plain(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput("nameQuery", "must not contain control characters");
        }
        return text;
    }
}
