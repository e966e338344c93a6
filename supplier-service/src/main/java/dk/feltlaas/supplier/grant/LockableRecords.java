package dk.feltlaas.supplier.grant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;

/** How many records a service holds for a municipality, by entity type; asked with the caller's own token. */
@Path("/internal/municipalities/{municipality}/lockable-records")
interface LockableRecords {
    @GET
    Map<String, Long> count(
            @PathParam("municipality") UUID municipality, @HeaderParam("Authorization") String authorization);
}
