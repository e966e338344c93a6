package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

@Path("/api/v2/data-processing-registrations/{uuid}/oversight-dates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OversightDateResource {
    private final OversightDateWriting writing;
    private final CurrentCaller caller;

    OversightDateResource(OversightDateWriting writing, CurrentCaller caller) {
        this.writing = writing;
        this.caller = caller;
    }

    /** 200 and no Location, as KITOS has it. */
    @POST
    @Authenticated
    public ObjectNode add(@PathParam("uuid") UUID registration, JsonNode body) {
        return writing.add(caller.get(), registration, body);
    }

    @PATCH
    @Path("{oversightDateUuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Authenticated
    public ObjectNode change(
            @PathParam("uuid") UUID registration, @PathParam("oversightDateUuid") UUID date, JsonNode body) {
        return writing.change(caller.get(), registration, date, body);
    }

    @DELETE
    @Path("{oversightDateUuid}")
    @Authenticated
    public void remove(@PathParam("uuid") UUID registration, @PathParam("oversightDateUuid") UUID date) {
        writing.remove(caller.get(), registration, date);
    }
}
