package dk.feltlaas.registry.part;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.registry.MergePatch;
import dk.feltlaas.registry.usage.UsageRenderer;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The roles people have on a usage, one by one. */
@Path("/api/v2/it-system-usages/{systemUsageUuid}/roles")
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
@Authenticated
public class RoleAssignmentResource {
    private final RoleAssignments assignments;
    private final UsageRenderer renderer;

    RoleAssignmentResource(RoleAssignments assignments, UsageRenderer renderer) {
        this.assignments = assignments;
        this.renderer = renderer;
    }

    @PATCH
    @Path("/add")
    public Rendered add(@PathParam("systemUsageUuid") UUID usage, JsonNode body) {
        return renderer.render(assignments.add(usage, body));
    }

    @PATCH
    @Path("/remove")
    public Rendered remove(@PathParam("systemUsageUuid") UUID usage, JsonNode body) {
        return renderer.render(assignments.remove(usage, body));
    }
}
