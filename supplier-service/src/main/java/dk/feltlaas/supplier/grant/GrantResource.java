package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.lock.Grant;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The grants of a municipality. */
@Path("/api/v2/organizations/{organizationUuid}/grants")
public class GrantResource {
    private final Granting granting;
    private final GrantView view;
    private final GrantPreview preview;

    GrantResource(Granting granting, GrantView view, GrantPreview preview) {
        this.granting = granting;
        this.view = view;
        this.preview = preview;
    }

    @GET
    @Authenticated
    public List<GrantResponse> list(@PathParam("organizationUuid") UUID organization) {
        return view.list(organization);
    }

    @POST
    @Authenticated
    public Response grant(
            @PathParam("organizationUuid") UUID organization,
            @NotNull @Valid GrantRequest request,
            @Context UriInfo uri) {
        Grant grant = granting.grant(organization, request);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(grant.id().toString()).build())
                .entity(view.get(organization, grant.id()))
                .build();
    }

    @POST
    @Path("/preview")
    @Authenticated
    public PreviewResponse preview(
            @PathParam("organizationUuid") UUID organization,
            @NotNull @Valid PreviewRequest request,
            @HeaderParam("Authorization") String authorization) {
        return preview.of(organization, request, authorization);
    }

    @POST
    @Path("/switch")
    @Authenticated
    public GrantResponse switchSupplier(
            @PathParam("organizationUuid") UUID organization, @NotNull @Valid SwitchRequest request) {
        return view.get(
                organization, granting.switchSupplier(organization, request).id());
    }

    @GET
    @Path("/{grantUuid}")
    @Authenticated
    public GrantResponse get(@PathParam("organizationUuid") UUID organization, @PathParam("grantUuid") UUID grant) {
        return view.get(organization, grant);
    }

    @GET
    @Path("/{grantUuid}/history")
    @Authenticated
    public List<HistoryResponse> history(
            @PathParam("organizationUuid") UUID organization, @PathParam("grantUuid") UUID grant) {
        return view.history(organization, grant);
    }

    @POST
    @Path("/{grantUuid}/revoke")
    @Authenticated
    public GrantResponse revoke(
            @PathParam("organizationUuid") UUID organization,
            @PathParam("grantUuid") UUID grant,
            @Valid RevokeRequest request) {
        granting.revoke(organization, grant, RevokeRequest.reasonOf(request));
        return view.get(organization, grant);
    }
}
