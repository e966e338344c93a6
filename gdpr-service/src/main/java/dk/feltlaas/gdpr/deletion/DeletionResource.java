package dk.feltlaas.gdpr.deletion;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Service to service; what a caller sees is decided by its own token. */
@Path("/internal/deleted-entities")
@Produces(MediaType.APPLICATION_JSON)
class DeletionResource {
    private final DeletionReading deletions;
    private final CurrentCaller caller;

    DeletionResource(DeletionReading deletions, CurrentCaller caller) {
        this.deletions = deletions;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public List<DeletionResponse> list(@QueryParam("since") Instant since, @BeanParam PageQuery page) {
        return deletions.list(caller.get(), since, page);
    }
}
