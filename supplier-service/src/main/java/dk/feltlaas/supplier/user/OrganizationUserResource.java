package dk.feltlaas.supplier.user;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Users of an organisation. */
@Path("/api/v2/organizations/{organizationUuid}/users")
public class OrganizationUserResource {
    private final OrganizationUsers users;

    OrganizationUserResource(OrganizationUsers users) {
        this.users = users;
    }

    @GET
    @Authenticated
    public List<OrganizationUser> list(@PathParam("organizationUuid") UUID organization, @BeanParam UserQuery query) {
        return users.list(organization, query);
    }

    @GET
    @Path("/{userUuid}")
    @Authenticated
    public OrganizationUser get(@PathParam("organizationUuid") UUID organization, @PathParam("userUuid") UUID user) {
        return users.get(organization, user);
    }
}
