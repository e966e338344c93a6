package dk.feltlaas.supplier.organization;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Organisations as KITOS shows them. */
@Path("/api/v2/organizations")
public class OrganizationResource {
    private final OrganizationView view;

    OrganizationResource(OrganizationView view) {
        this.view = view;
    }

    @GET
    @Authenticated
    public List<OrganizationResponse> list(@BeanParam OrganizationQuery query) {
        return view.list(query);
    }

    @GET
    @Path("/{organizationUuid}")
    @Authenticated
    public OrganizationResponse get(@PathParam("organizationUuid") UUID organization) {
        return view.get(organization);
    }
}
