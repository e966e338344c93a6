package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.permission.CollectionPermissions;
import dk.feltlaas.platform.permission.RecordPermissions;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What the caller may do, before it tries. */
@Path("/api/v2/it-system-usages")
@Authenticated
public class UsagePermissionResource {
    private final UsagePermissions permissions;
    private final Organizations organizations;
    private final CurrentCaller caller;

    UsagePermissionResource(UsagePermissions permissions, Organizations organizations, CurrentCaller caller) {
        this.permissions = permissions;
        this.organizations = organizations;
        this.caller = caller;
    }

    @GET
    @Path("/permissions")
    public CollectionPermissions ofCollection(@QueryParam("organizationUuid") UUID organization) {
        if (organization == null) {
            throw new InvalidInput("organizationUuid", "must be given");
        }
        organizations.find(organization).orElseThrow(() -> new NotFound("organization", organization));
        return new CollectionPermissions(caller.get().mayModify(organization));
    }

    @GET
    @Path("/{systemUsageUuid}/permissions")
    public RecordPermissions ofUsage(@PathParam("systemUsageUuid") UUID id) {
        return permissions.of(id);
    }
}
