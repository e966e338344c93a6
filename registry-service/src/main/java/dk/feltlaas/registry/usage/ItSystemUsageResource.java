package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.registry.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The usages of municipalities. */
@Path("/api/v2/it-system-usages")
@Authenticated
public class ItSystemUsageResource {
    private final UsageReading reading;
    private final UsageRegister register;
    private final UsageEnding ending;
    private final UsageRenderer renderer;

    ItSystemUsageResource(UsageReading reading, UsageRegister register, UsageEnding ending, UsageRenderer renderer) {
        this.reading = reading;
        this.register = register;
        this.ending = ending;
        this.renderer = renderer;
    }

    @GET
    @Transactional
    public List<Rendered> list(@BeanParam UsageListQuery query) {
        return renderer.render(reading.page(query));
    }

    @GET
    @Path("/{systemUsageUuid}")
    @Transactional
    public Response single(@PathParam("systemUsageUuid") UUID id) {
        return ok(reading.get(id));
    }

    @POST
    public Response create(JsonNode body, @Context UriInfo uri) {
        return register.create(
                body,
                created -> answer(
                        Response.created(uri.getAbsolutePathBuilder()
                                .path(created.id().toString())
                                .build()),
                        created));
    }

    @PATCH
    @Path("/{systemUsageUuid}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    public Response patch(@PathParam("systemUsageUuid") UUID id, JsonNode body, @BeanParam IfMatch precondition) {
        return register.change(id, Mode.PATCH, body, precondition, this::ok);
    }

    @PUT
    @Path("/{systemUsageUuid}")
    public Response put(@PathParam("systemUsageUuid") UUID id, JsonNode body, @BeanParam IfMatch precondition) {
        return register.change(id, Mode.PUT, body, precondition, this::ok);
    }

    @DELETE
    @Path("/{systemUsageUuid}")
    public void delete(@PathParam("systemUsageUuid") UUID id, @BeanParam IfMatch precondition) {
        ending.delete(id, precondition);
    }

    private Response ok(ItSystemUsage usage) {
        return answer(Response.ok(), usage);
    }

    private Response answer(Response.ResponseBuilder response, ItSystemUsage usage) {
        return response.tag(IfMatch.tag(usage.version()))
                .entity(renderer.render(usage))
                .build();
    }
}
