package dk.feltlaas.registry.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.ExternalReference;
import dk.feltlaas.registry.usage.UsageDocument;
import dk.feltlaas.registry.usage.UsageReading;
import dk.feltlaas.registry.usage.UsageRegister;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The external references of a usage, one by one. */
@Path("/api/v2/it-system-usages/{systemUsageUuid}/external-references")
@Authenticated
public class ExternalReferenceResource {
    private final UsageRows references;

    ExternalReferenceResource(UsageReading reading, UsageRegister register) {
        references = new UsageRows(UsageDocument.EXTERNAL_REFERENCES, ExternalReference.ROW, reading, register);
    }

    @POST
    public Response add(@PathParam("systemUsageUuid") UUID usage, JsonNode body, @Context UriInfo uri) {
        ObjectNode added = references.add(usage, body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(added.get("uuid").textValue())
                        .build())
                .entity(added)
                .build();
    }

    @PUT
    @Path("/{externalReferenceUuid}")
    public ObjectNode replace(
            @PathParam("systemUsageUuid") UUID usage, @PathParam("externalReferenceUuid") UUID id, JsonNode body) {
        return references.replace(usage, id, body);
    }

    @DELETE
    @Path("/{externalReferenceUuid}")
    public void remove(@PathParam("systemUsageUuid") UUID usage, @PathParam("externalReferenceUuid") UUID id) {
        references.remove(usage, id);
    }
}
