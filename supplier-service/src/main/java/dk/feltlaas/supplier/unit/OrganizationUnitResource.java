package dk.feltlaas.supplier.unit;

import dk.feltlaas.supplier.organization.OrganizationView;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Units are outside of what Feltlås is for: every organisation has none, and clients that ask are told so. */
@Path("/api/v2/organizations/{organizationUuid}/organization-units")
public class OrganizationUnitResource {
    private final OrganizationView organizations;

    OrganizationUnitResource(OrganizationView organizations) {
        this.organizations = organizations;
    }

    @GET
    @Authenticated
    @Transactional
    public List<OrganizationUnitResponse> list(
            @PathParam("organizationUuid") UUID organization, @BeanParam UnitQuery query) {
        organizations.requireVisible(organization);
        return query.ofNone();
    }
}
