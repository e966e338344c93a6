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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/it-system-usage-criticality-level-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API V2 - ItSystemUsageCriticalityLevelType")
class CriticalityLevelTypeResource {
    private final OptionReading options;

    CriticalityLevelTypeResource(OptionReading options) {
        this.options = options;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "get_Many_ItSystemUsageCriticalityLevelTypeV2_Get",
            summary = "The criticality levels in use")
    public List<OptionResponse> list(@BeanParam OptionQuery query) {
        return options.list(OptionKind.CRITICALITY_LEVEL, query);
    }

    @GET
    @Path("{criticalityLevelTypeUuid}")
    @Authenticated
    @Operation(
            operationId = "get_Many_ItSystemUsageCriticalityLevelTypeV2_Get_V1",
            summary = "One of the criticality levels, in use or not")
    public OptionDetailResponse get(@PathParam("criticalityLevelTypeUuid") UUID option, @BeanParam OptionQuery query) {
        return options.get(OptionKind.CRITICALITY_LEVEL, option, query);
    }
}
