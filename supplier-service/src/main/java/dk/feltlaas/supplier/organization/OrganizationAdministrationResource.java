package dk.feltlaas.supplier.organization;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Creating and changing organisations, as KITOS' own user interface does it. */
@Path("/api/v2/internal/organizations")
public class OrganizationAdministrationResource {
    private final OrganizationRegister register;
    private final OrganizationView view;

    OrganizationAdministrationResource(OrganizationRegister register, OrganizationView view) {
        this.register = register;
        this.view = view;
    }

    @POST
    @Path("/create")
    @Authenticated
    public Response create(@NotNull @Valid CreateOrganizationRequest request, @Context UriInfo uri) {
        ShallowOrganization created = ShallowOrganization.from(register.create(request));
        return Response.created(uri.getBaseUriBuilder()
                        .path(OrganizationResource.class)
                        .path(created.uuid().toString())
                        .build())
                .entity(created)
                .build();
    }

    @PATCH
    @Path("/{organizationUuid}/patch")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Authenticated
    public OrganizationResponse change(
            @PathParam("organizationUuid") UUID organization, @NotNull ChangeOrganizationRequest request) {
        return view.shown(register.change(organization, request));
    }
}
