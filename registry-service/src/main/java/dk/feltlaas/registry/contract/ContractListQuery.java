package dk.feltlaas.registry.contract;

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

/** What a client may ask of the list of contracts. Use as {@code @BeanParam}. */
public class ContractListQuery {
    private static final String OF_SYSTEM =
            "exists (select from it_system_usage u where u.id = any (usages) and u.system = :system)";

    @QueryParam("organizationUuid")
    UUID organization;

    @QueryParam("systemUuid")
    UUID system;

    @QueryParam("systemUsageUuid")
    UUID usage;

    @QueryParam("dataProcessingRegistrationUuid")
    UUID registration;

    @QueryParam("responsibleOrgUnitUuid")
    UUID responsibleUnit;

    @QueryParam("supplierUuid")
    UUID supplier;

    @QueryParam("nameContent")
    String nameContent;

    @QueryParam("nameEquals")
    String nameEquals;

    @QueryParam("changedSinceGtEq")
    Instant changedSince;

    @QueryParam("orderByProperty")
    String order;

    @BeanParam
    PageQuery page;

    List<ItContract> page(EntityManager database, Visible visible) {
        Listing listing = new Listing("select * from it_contract")
                .of(organization, visible)
                .where(OF_SYSTEM, "system", system)
                .where(":usage = any (usages)", "usage", usage)
                .where(":registration = any (registrations)", "registration", registration)
                .where("responsible_unit = :responsibleUnit", "responsibleUnit", responsibleUnit)
                .where("supplier = :supplier", "supplier", supplier)
                .contains("name", "nameContent", nameContent)
                .where("lower(name) = lower(:nameEquals)", "nameEquals", nameEquals);
        return listing.page(database, ItContract.class, Order.parse(order), changedSince, page);
    }
}
