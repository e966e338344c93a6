package dk.feltlaas.supplier.unit;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The units of an organisation. KITOS publishes only the list; its own pages keep them, here these routes do. */
@Path("/api/v2/organizations/{organizationUuid}/organization-units")
public class OrganizationUnitResource {
    private final UnitView view;
    private final UnitRegister register;

    OrganizationUnitResource(UnitView view, UnitRegister register) {
        this.view = view;
        this.register = register;
    }

    @GET
    @Authenticated
    public List<OrganizationUnitResponse> list(
            @PathParam("organizationUuid") UUID organization, @BeanParam UnitQuery query) {
        return view.list(organization, query);
    }

    @GET
    @Path("/{unitUuid}")
    @Authenticated
    public OrganizationUnitResponse get(
            @PathParam("organizationUuid") UUID organization, @PathParam("unitUuid") UUID unit) {
        return view.get(organization, unit);
    }

    @POST
    @Authenticated
    public Response create(
            @PathParam("organizationUuid") UUID organization,
            @NotNull @Valid CreateUnitRequest request,
            @Context UriInfo uri) {
        UUID unit = register.create(organization, request).id();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(unit.toString()).build())
                .entity(view.get(organization, unit))
                .build();
    }

    @PATCH
    @Path("/{unitUuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Authenticated
    public OrganizationUnitResponse change(
            @PathParam("organizationUuid") UUID organization,
            @PathParam("unitUuid") UUID unit,
            @NotNull ChangeUnitRequest request) {
        return view.get(
                organization, register.change(organization, unit, request).id());
    }

    @DELETE
    @Path("/{unitUuid}")
    @Authenticated
    public void delete(@PathParam("organizationUuid") UUID organization, @PathParam("unitUuid") UUID unit) {
        register.delete(organization, unit);
    }
}
