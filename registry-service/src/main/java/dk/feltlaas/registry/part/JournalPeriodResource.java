package dk.feltlaas.registry.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.registry.usage.UsageDocument;
import dk.feltlaas.registry.usage.UsageReading;
import dk.feltlaas.registry.usage.UsageRegister;
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
import java.util.UUID;

/** The journal periods of a usage's archiving, one by one. */
@Path("/api/v2/it-system-usages/{systemUsageUuid}/journal-periods")
@Authenticated
public class JournalPeriodResource {
    private final UsageRows periods;

    JournalPeriodResource(UsageReading reading, UsageRegister register) {
        periods = new UsageRows(UsageDocument.JOURNAL_PERIODS, UsageDocument.JOURNAL_PERIOD, reading, register);
    }

    @GET
    @Path("/{journalPeriodUuid}")
    public ObjectNode single(@PathParam("systemUsageUuid") UUID usage, @PathParam("journalPeriodUuid") UUID id) {
        return periods.get(usage, id);
    }

    @POST
    public Response add(@PathParam("systemUsageUuid") UUID usage, JsonNode body, @Context UriInfo uri) {
        ObjectNode added = periods.add(usage, body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(added.get("uuid").textValue())
                        .build())
                .entity(added)
                .build();
    }

    @PUT
    @Path("/{journalPeriodUuid}")
    public ObjectNode replace(
            @PathParam("systemUsageUuid") UUID usage, @PathParam("journalPeriodUuid") UUID id, JsonNode body) {
        return periods.replace(usage, id, body);
    }

    @DELETE
    @Path("/{journalPeriodUuid}")
    public void remove(@PathParam("systemUsageUuid") UUID usage, @PathParam("journalPeriodUuid") UUID id) {
        periods.remove(usage, id);
    }
}
