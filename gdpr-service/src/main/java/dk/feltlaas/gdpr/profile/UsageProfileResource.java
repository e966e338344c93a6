package dk.feltlaas.gdpr.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Service to service: registry-service reads and writes here for its callers, with their own tokens. */
@Path("/internal/usage-profiles/{usage}")
@Produces(MediaType.APPLICATION_JSON)
class UsageProfileResource {
    private final ProfileKeeping profiles;
    private final CurrentCaller caller;

    UsageProfileResource(ProfileKeeping profiles, CurrentCaller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public ProfileState get(@PathParam("usage") UUID usage, @QueryParam("municipality") UUID municipality) {
        return profiles.get(caller.get(), usage, municipality);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Authenticated
    public ProfileState change(
            @PathParam("usage") UUID usage, @QueryParam("municipality") UUID municipality, JsonNode body) {
        return profiles.change(caller.get(), usage, municipality, body, Mode.PATCH);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    public ProfileState replace(
            @PathParam("usage") UUID usage, @QueryParam("municipality") UUID municipality, JsonNode body) {
        return profiles.change(caller.get(), usage, municipality, body, Mode.PUT);
    }
}
