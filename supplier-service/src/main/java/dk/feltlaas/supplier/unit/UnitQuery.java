package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.http.PageQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** A page of nothing; a page that cannot be is refused all the same. */
    List<OrganizationUnitResponse> ofNone() {
        return Stream.<OrganizationUnitResponse>empty()
                .skip(page.offset())
                .limit(page.size())
                .toList();
    }
}
