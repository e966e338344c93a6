package dk.feltlaas.gdpr.option;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v2/data-processing-registration-oversight-types")
@Produces(MediaType.APPLICATION_JSON)
class OversightTypeResource {
    private final OptionReading options;

    OversightTypeResource(OptionReading options) {
        this.options = options;
    }

    @GET
    @Authenticated
    @Operation(summary = "The oversight options in use")
    public List<OptionResponse> list(@BeanParam OptionQuery query) {
        return options.list(OptionKind.OVERSIGHT, query);
    }

    @GET
    @Path("{oversightUuid}")
    @Authenticated
    @Operation(summary = "One of the oversight options, in use or not")
    public OptionDetailResponse get(@PathParam("oversightUuid") UUID option, @BeanParam OptionQuery query) {
        return options.get(OptionKind.OVERSIGHT, option, query);
    }
}
