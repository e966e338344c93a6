package dk.feltlaas.registry.role;

import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** The roles of usages, for the forms of clients. */
@Path("/api/v2/it-system-usage-role-types")
@Authenticated
public class UsageRoleResource {
    private final UsageRoles roles;
    private final Organizations organizations;

    UsageRoleResource(UsageRoles roles, Organizations organizations) {
        this.roles = roles;
        this.organizations = organizations;
    }

    @GET
    public List<UsageRoleResponse> list(
            @QueryParam("organizationUuid") UUID organization,
            @QueryParam("pageSize") String pageSize,
            @BeanParam PageQuery page) {
        requireOrganization(organization);
        List<UsageRole> all = roles.available();
        int from = pageSize == null ? 0 : Math.min(page.offset(), all.size());
        int to = pageSize == null ? all.size() : Math.min(from + page.size(), all.size());
        return all.subList(from, to).stream().map(UsageRoleResponse::listed).toList();
    }

    @GET
    @Path("/{systemUsageRoleTypeUuid}")
    public UsageRoleResponse single(
            @PathParam("systemUsageRoleTypeUuid") UUID id, @QueryParam("organizationUuid") UUID organization) {
        requireOrganization(organization);
        return roles.findByIdOptional(id)
                .map(UsageRoleResponse::single)
                .orElseThrow(() -> new NotFound("usage role", id));
    }

    private void requireOrganization(UUID organization) {
        if (organization == null) {
            throw new InvalidInput("organizationUuid", "must be given");
        }
        organizations.find(organization).orElseThrow(() -> new NotFound("organization", organization));
    }
}
