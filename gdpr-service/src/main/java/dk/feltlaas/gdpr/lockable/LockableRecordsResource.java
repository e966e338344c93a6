package dk.feltlaas.gdpr.lockable;

import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Service to service, with the caller's own token. */
@Path("/internal/municipalities/{municipality}/lockable-records")
@Produces(MediaType.APPLICATION_JSON)
class LockableRecordsResource {
    private final LockableRecordCounts counts;
    private final CurrentCaller caller;

    LockableRecordsResource(LockableRecordCounts counts, CurrentCaller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public LockableRecords count(@PathParam("municipality") UUID municipality) {
        return counts.of(caller.get(), municipality);
    }
}
