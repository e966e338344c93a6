package dk.feltlaas.supplier.user;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.supplier.ListOrder;
import dk.feltlaas.supplier.QueryConditions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;

/** What a client may ask the users of an organisation for (contract §3), as conditions of a query of accounts {@code a}. */
public class UserQuery {
    /** As shown: an API account has its id in place of an address. */
    private static final String EMAIL = "lower(coalesce(a.email, cast(a.id as string)))";

    private static final String HOLDS =
            "exists (from a.memberships r where r.organization = :in and array_contains(r.roles, :role))";

    @QueryParam("nameOrEmailQuery")
    String nameOrEmail;

    @QueryParam("emailQuery")
    String email;

    @QueryParam("roleQuery")
    String role;

    @QueryParam("orderByProperty")
    String orderByProperty;

    @BeanParam
    PageQuery page;

    QueryConditions conditions(UUID organization) {
        QueryConditions conditions = new QueryConditions();
        conditions.addContent(
                "(locate(:either, lower(a.name)) > 0 or locate(:either, " + EMAIL + ") > 0)", "either", nameOrEmail);
        conditions.addContent(EMAIL + " = :email", "email", email);
        if (role != null) {
            addRole(conditions, organization);
        }
        return conditions;
    }

    private void addRole(QueryConditions conditions, UUID organization) {
        OrganizationUserRole wanted = OrganizationUserRole.parse(role);
        if (wanted != OrganizationUserRole.USER) {
            wanted.meant()
                    .map(Role::wireName)
                    .ifPresentOrElse(
                            held -> conditions.add(HOLDS, Map.of("role", held, "in", organization)),
                            () -> conditions.add("false", Map.of()));
        }
    }

    ListOrder order() {
        return ListOrder.parse(orderByProperty);
    }

    PageQuery page() {
        return page;
    }
}
