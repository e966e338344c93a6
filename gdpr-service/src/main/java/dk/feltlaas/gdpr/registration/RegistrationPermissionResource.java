package dk.feltlaas.gdpr.registration;

import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.permission.CollectionPermissions;
import dk.feltlaas.platform.permission.RecordPermissions;
import dk.feltlaas.platform.problem.InvalidInput;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

@Path("/api/v2/data-processing-registrations")
@Produces(MediaType.APPLICATION_JSON)
class RegistrationPermissionResource {
    private final RegistrationPermissions permissions;
    private final CurrentCaller caller;

    RegistrationPermissionResource(RegistrationPermissions permissions, CurrentCaller caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    @GET
    @Path("permissions")
    @Authenticated
    public CollectionPermissions ofCollection(@QueryParam("organizationUuid") UUID organization) {
        if (organization == null) {
            throw new InvalidInput("organizationUuid", "must be given");
        }
        return permissions.ofCollection(caller.get(), organization);
    }

    @GET
    @Path("{dprUuid}/permissions")
    @Authenticated
    public RecordPermissions ofRecord(@PathParam("dprUuid") UUID uuid) {
        return permissions.ofRecord(caller.get(), uuid);
    }
}
