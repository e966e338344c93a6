package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.organization.ShallowOrganization;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Grants as KITOS' own user interface knows them: suppliers assigned to an organisation, with the default fields. */
@Path("/api/v2/internal/organizations")
public class KitosSupplierResource {
    private final Granting granting;
    private final GrantView view;

    KitosSupplierResource(Granting granting, GrantView view) {
        this.granting = granting;
        this.view = view;
    }

    @GET
    @Path("/{organizationUuid}/suppliers")
    @Authenticated
    public List<ShallowOrganization> assigned(@PathParam("organizationUuid") UUID organization) {
        return view.assignedSuppliers(organization);
    }

    @GET
    @Path("/{organizationUuid}/suppliers/available")
    @Authenticated
    public List<ShallowOrganization> available(@PathParam("organizationUuid") UUID organization) {
        return view.availableSuppliers(organization);
    }

    @GET
    @Path("/suppliers/{supplierUuid}/using-organizations")
    @Authenticated
    public List<ShallowOrganization> usedBy(@PathParam("supplierUuid") UUID supplier) {
        return view.usingMunicipalities(supplier);
    }

    @POST
    @Path("/{organizationUuid}/suppliers/{supplierUuid}")
    @Authenticated
    public ShallowOrganization assign(
            @PathParam("organizationUuid") UUID organization, @PathParam("supplierUuid") UUID supplier) {
        return ShallowOrganization.from(granting.assign(organization, supplier));
    }

    /** Answers 200 without a body, as KITOS does. */
    @DELETE
    @Path("/{organizationUuid}/suppliers/{supplierUuid}")
    @Authenticated
    public Response remove(@PathParam("organizationUuid") UUID organization, @PathParam("supplierUuid") UUID supplier) {
        granting.revokeSupplier(organization, supplier);
        return Response.ok().build();
    }
}
