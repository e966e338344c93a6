package dk.feltlaas.registry.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** gdpr-service, as far as usages need it: it judges and stores the GDPR part with the caller's own rights. */
@RegisterRestClient(configKey = "gdpr-service")
@Path("/internal/usage-profiles/{usage}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface GdprService {

    @PATCH
    Response patch(
            @PathParam("usage") UUID usage,
            @QueryParam("municipality") UUID municipality,
            @BeanParam PassedOn headers,
            ObjectNode body);

    @PUT
    Response put(
            @PathParam("usage") UUID usage,
            @QueryParam("municipality") UUID municipality,
            @BeanParam PassedOn headers,
            ObjectNode body);
}
