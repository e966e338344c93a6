package dk.feltlaas.registry.system;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.registry.MergePatch;
import io.quarkus.security.Authenticated;
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

/** The catalogue of systems. Everybody signed in reads it. */
@Path("/api/v2/it-systems")
@Authenticated
public class ItSystemResource {
    private final ItSystems systems;
    private final SystemCatalogue catalogue;
    private final SystemRenderer renderer;

    ItSystemResource(ItSystems systems, SystemCatalogue catalogue, SystemRenderer renderer) {
        this.systems = systems;
        this.catalogue = catalogue;
        this.renderer = renderer;
    }

    @GET
    public List<Rendered> list(@BeanParam SystemListQuery query) {
        return renderer.render(systems.page(query));
    }

    @GET
    @Path("/{uuid}")
    public Response single(@PathParam("uuid") UUID id) {
        return answer(Response.ok(), systems.get(id));
    }

    @POST
    public Response create(JsonNode body, @Context UriInfo uri) {
        ItSystem system = catalogue.create(body);
        return answer(
                Response.created(uri.getAbsolutePathBuilder()
                        .path(system.id().toString())
                        .build()),
                system);
    }

    @PATCH
    @Path("/{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    public Response change(@PathParam("uuid") UUID id, JsonNode body, @BeanParam IfMatch precondition) {
        return answer(Response.ok(), catalogue.change(id, body, precondition));
    }

    @DELETE
    @Path("/{uuid}")
    public void delete(@PathParam("uuid") UUID id, @BeanParam IfMatch precondition) {
        catalogue.delete(id, precondition);
    }

    private Response answer(Response.ResponseBuilder response, ItSystem system) {
        return response.tag(IfMatch.tag(system.version()))
                .entity(renderer.render(system))
                .build();
    }
}
