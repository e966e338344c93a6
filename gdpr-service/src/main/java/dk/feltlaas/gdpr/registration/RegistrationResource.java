package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

@Path("/api/v2/data-processing-registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RegistrationResource {
    private final RegistrationReading reading;
    private final RegistrationWriting writing;
    private final CurrentCaller caller;

    RegistrationResource(RegistrationReading reading, RegistrationWriting writing, CurrentCaller caller) {
        this.reading = reading;
        this.writing = writing;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public List<ObjectNode> list(@BeanParam RegistrationFilter filter) {
        return reading.list(caller.get(), filter);
    }

    @POST
    @Authenticated
    public Response create(JsonNode body, @Context UriInfo uri) {
        var created = writing.create(caller.get(), body);
        var location =
                uri.getAbsolutePathBuilder().path(created.uuid().toString()).build();
        return Response.created(location)
                .entity(created.body())
                .tag(IfMatch.tag(created.version()))
                .build();
    }

    @GET
    @Path("{uuid}")
    @Authenticated
    public Response get(@PathParam("uuid") UUID uuid) {
        return answer(reading.get(caller.get(), uuid));
    }

    @PUT
    @Path("{uuid}")
    @Authenticated
    public Response replace(@PathParam("uuid") UUID uuid, @BeanParam IfMatch condition, JsonNode body) {
        return answer(writing.change(caller.get(), uuid, condition, body, Mode.PUT));
    }

    @PATCH
    @Path("{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Authenticated
    public Response change(@PathParam("uuid") UUID uuid, @BeanParam IfMatch condition, JsonNode body) {
        return answer(writing.change(caller.get(), uuid, condition, body, Mode.PATCH));
    }

    @DELETE
    @Path("{uuid}")
    @Authenticated
    public void delete(@PathParam("uuid") UUID uuid, @BeanParam IfMatch condition) {
        writing.delete(caller.get(), uuid, condition);
    }

    private static Response answer(RegistrationDetail detail) {
        return Response.ok(detail.body()).tag(IfMatch.tag(detail.version())).build();
    }
}
