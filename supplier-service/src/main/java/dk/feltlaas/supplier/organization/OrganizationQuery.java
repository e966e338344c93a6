package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.supplier.ListOrder;
import dk.feltlaas.supplier.QueryConditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.Set;
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
        return ListOrder.parse(orderByProperty).clause("");
    }

    /** @param visible ids the caller may see; empty means all there are */
    QueryConditions conditions(Optional<Set<UUID>> visible) {
        QueryConditions conditions = new QueryConditions();
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
}
