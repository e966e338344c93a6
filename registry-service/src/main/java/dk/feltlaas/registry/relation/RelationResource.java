package dk.feltlaas.registry.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.registry.usage.UsageReading;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The relations of a usage. */
@Path("/api/v2/it-system-usages/{systemUsageUuid}")
@Authenticated
public class RelationResource {
    private final UsageReading reading;
    private final SystemRelations relations;
    private final RelationRegister register;
    private final RelationRenderer renderer;

    RelationResource(
            UsageReading reading, SystemRelations relations, RelationRegister register, RelationRenderer renderer) {
        this.reading = reading;
        this.relations = relations;
        this.register = register;
        this.renderer = renderer;
    }

    @GET
    @Path("/incoming-system-relations")
    public List<Rendered> incoming(@PathParam("systemUsageUuid") UUID usage) {
        return renderer.incoming(reading.get(usage).id());
    }

    @GET
    @Path("/system-relations/{systemRelationUuid}")
    public Rendered single(@PathParam("systemUsageUuid") UUID usage, @PathParam("systemRelationUuid") UUID id) {
        return relations
                .find(reading.get(usage).id(), id)
                .map(renderer::outgoing)
                .orElseThrow(() -> new NotFound("system relation", id));
    }

    @POST
    @Path("/system-relations")
    public Response create(@PathParam("systemUsageUuid") UUID usage, JsonNode body, @Context UriInfo uri) {
        SystemRelation relation = register.create(usage, body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(relation.id().toString())
                        .build())
                .entity(renderer.outgoing(relation))
                .build();
    }

    @PUT
    @Path("/system-relations/{systemRelationUuid}")
    public Rendered change(
            @PathParam("systemUsageUuid") UUID usage, @PathParam("systemRelationUuid") UUID id, JsonNode body) {
        return renderer.outgoing(register.change(usage, id, body));
    }

    @DELETE
    @Path("/system-relations/{systemRelationUuid}")
    public void delete(@PathParam("systemUsageUuid") UUID usage, @PathParam("systemRelationUuid") UUID id) {
        register.delete(usage, id);
    }
}
