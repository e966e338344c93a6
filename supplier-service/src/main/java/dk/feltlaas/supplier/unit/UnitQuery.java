package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.supplier.ListOrder;
import dk.feltlaas.supplier.QueryConditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
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
        QueryConditions conditions = new QueryConditions();
        conditions.add("organization.id = :organization", "organization", organization);
        if (changedSince != null) {
            conditions.add("modifiedAt >= :since", "since", changedSince);
        }
        conditions.addContent("locate(:nameQuery, lower(name)) > 0", "nameQuery", name);
        return units.find(conditions.clauses() + order().clause(""), conditions.values())
                .range(page.offset(), page.offset() + page.size() - 1)
                .list();
    }

    /** A client that asks for changes gets them in the order they happened, whatever else it asked for. */
    private ListOrder order() {
        ListOrder wanted = ListOrder.parse(orderByProperty);
        return changedSince == null ? wanted : ListOrder.CHANGE;
    }
}
