package dk.feltlaas.supplier.user;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a client may ask the users of an organisation for (contract §3). */
public class UserQuery {
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

    /** @param users in the order of their creation */
    List<OrganizationUser> apply(Stream<OrganizationUser> users) {
        OrganizationUserRole wanted = role == null ? null : OrganizationUserRole.parse(role);
        Stream<OrganizationUser> found = users.filter(user -> matches(user, wanted));
        return ordered(found).skip(page.offset()).limit(page.size()).toList();
    }

    private boolean matches(OrganizationUser user, OrganizationUserRole wanted) {
        return (nameOrEmail == null || contains(user.name(), nameOrEmail) || contains(user.email(), nameOrEmail))
                && (email == null || user.email().equalsIgnoreCase(email.strip()))
                && (wanted == null || user.roles().contains(wanted));
    }

    private Stream<OrganizationUser> ordered(Stream<OrganizationUser> users) {
        String order = orderByProperty == null ? "creationorder" : orderByProperty.toLowerCase(Locale.ROOT);
        return switch (order) {
            case "creationorder", "lastchanged" -> users;
            case "name" ->
                users.sorted(Comparator.comparing(
                        (OrganizationUser user) -> user.name().toLowerCase(Locale.ROOT)));
            default ->
                throw new InvalidInput(
                        "orderByProperty", "must be CreationOrder, Name or LastChanged, not '" + orderByProperty + "'");
        };
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
