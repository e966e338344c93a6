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

@Path("/api/v2/it-system-usage-criticality-level-types")
@Produces(MediaType.APPLICATION_JSON)
class CriticalityLevelTypeResource {
    private final OptionReading options;

    CriticalityLevelTypeResource(OptionReading options) {
        this.options = options;
    }

    @GET
    @Authenticated
    @Operation(summary = "The criticality levels in use")
    public List<OptionResponse> list(@BeanParam OptionQuery query) {
        return options.list(OptionKind.CRITICALITY_LEVEL, query);
    }

    @GET
    @Path("{criticalityLevelTypeUuid}")
    @Authenticated
    @Operation(summary = "One of the criticality levels, in use or not")
    public OptionDetailResponse get(@PathParam("criticalityLevelTypeUuid") UUID option, @BeanParam OptionQuery query) {
        return options.get(OptionKind.CRITICALITY_LEVEL, option, query);
    }
}
