package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotPermitted;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;

/** How many records a lock would touch, for the preview of a grant. Asked by supplier-service for its own caller. */
@Path("/internal/municipalities/{municipality}/lockable-records")
@Authenticated
public class LockableRecordResource {
    private final ItSystemUsages usages;
    private final CurrentCaller caller;

    LockableRecordResource(ItSystemUsages usages, CurrentCaller caller) {
        this.usages = usages;
        this.caller = caller;
    }

    @GET
    public Map<String, Long> count(@PathParam("municipality") UUID municipality) {
        if (!caller.get().mayRead(municipality)) {
            throw new NotPermitted("Your account may not see this municipality's records.");
        }
        return Map.of(UsageDocument.TYPE, usages.countIn(municipality));
    }
}
