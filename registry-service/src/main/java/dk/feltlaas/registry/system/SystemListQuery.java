package dk.feltlaas.registry.system;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.registry.listing.Listing;
import dk.feltlaas.registry.listing.Order;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a client may ask of the list of systems. Use as {@code @BeanParam}. */
public class SystemListQuery {
    private static final String ROWS = "select * from it_system";
    private static final String USERS =
            "(select count(*) from it_system_usage u where u.system = listed.id) >= :numberOfUsers";
    private static final String USED_IN = "exists (select from it_system_usage u"
            + " where u.system = listed.id and u.municipality = :usedInOrganization)";

    @QueryParam("rightsHolderUuid")
    UUID rightsHolder;

    @QueryParam("businessTypeUuid")
    UUID businessType;

    @QueryParam("kleNumber")
    String kleNumber;

    @QueryParam("kleUuid")
    UUID kle;

    @QueryParam("numberOfUsers")
    String numberOfUsers;

    @QueryParam("includeDeactivated")
    String includeDeactivated;

    @QueryParam("changedSinceGtEq")
    Instant changedSince;

    @QueryParam("usedInOrganizationUuid")
    UUID usedInOrganization;

    @QueryParam("nameContains")
    String nameContains;

    @QueryParam("orderByProperty")
    String order;

    @BeanParam
    PageQuery page;

    List<ItSystem> page(EntityManager database) {
        Listing listing = new Listing(ROWS)
                .where("rights_holder = :rightsHolder", "rightsHolder", rightsHolder)
                .where("content ->> 'businessType' = :businessType", "businessType", text(businessType))
                .where("jsonb_exists(content -> 'kle', :kle)", "kle", text(kle))
                .where(USERS, "numberOfUsers", Listing.number("numberOfUsers", numberOfUsers))
                .where(USED_IN, "usedInOrganization", usedInOrganization)
                .contains("name", "nameContains", nameContains);
        if (!Listing.flag("includeDeactivated", includeDeactivated)) {
            listing.where("not deactivated");
        }
        if (kleNumber != null) {
            // KLE numbers are not kept here, so no system is known to have the one asked for.
            listing.where("false");
        }
        return listing.page(database, ItSystem.class, Order.parse(order), changedSince, page);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
