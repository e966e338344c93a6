package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.registry.Visible;
import dk.feltlaas.registry.listing.Listing;
import dk.feltlaas.registry.listing.Order;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a client may ask of the list of usages. Use as {@code @BeanParam}. */
public class UsageListQuery {
    private static final String ROWS = "select u.*, s.name from it_system_usage u join it_system s on s.id = u.system";
    private static final String RELATED_TO_SYSTEM = "exists (select from system_relation r"
            + " join it_system_usage t on t.id = r.to_usage where r.from_usage = listed.id and t.system = :relatedSystem)";
    private static final String RELATED_TO_USAGE =
            "exists (select from system_relation r where r.from_usage = listed.id and r.to_usage = :relatedUsage)";
    private static final String RELATED_TO_CONTRACT = "exists (select from system_relation r"
            + " where r.from_usage = listed.id and r.content ->> 'associatedContract' = :relatedContract)";

    @QueryParam("organizationUuid")
    UUID organization;

    @QueryParam("relatedToSystemUuid")
    UUID relatedToSystem;

    @QueryParam("relatedToSystemUsageUuid")
    UUID relatedToSystemUsage;

    @QueryParam("relatedToContractUuid")
    UUID relatedToContract;

    @QueryParam("systemUuid")
    UUID system;

    @QueryParam("systemNameContent")
    String systemNameContent;

    @QueryParam("changedSinceGtEq")
    Instant changedSince;

    @QueryParam("orderByProperty")
    String order;

    @BeanParam
    PageQuery page;

    List<ItSystemUsage> page(EntityManager database, Visible visible) {
        Listing listing = new Listing(ROWS)
                .of(organization, visible)
                .where(RELATED_TO_SYSTEM, "relatedSystem", relatedToSystem)
                .where(RELATED_TO_USAGE, "relatedUsage", relatedToSystemUsage)
                .where(
                        RELATED_TO_CONTRACT,
                        "relatedContract",
                        relatedToContract == null ? null : relatedToContract.toString())
                .where("system = :system", "system", system)
                .contains("name", "systemName", systemNameContent);
        return listing.page(database, ItSystemUsage.class, Order.parse(order), changedSince, page);
    }
}
