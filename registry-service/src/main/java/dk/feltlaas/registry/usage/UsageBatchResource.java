package dk.feltlaas.registry.usage;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Changes of many usages in one request. */
@Path("/api/v2/it-system-usages/batch")
@Authenticated
public class UsageBatchResource {
    private final UsageBatch batch;

    UsageBatchResource(UsageBatch batch) {
        this.batch = batch;
    }

    /** Each change is decided, made and answered on its own; the answer is 200 whatever became of them. */
    @POST
    public UsageBatchResponse change(@NotNull @Valid UsageBatchRequest request) {
        request.requireDistinct();
        return new UsageBatchResponse(batch.change(request.changes()));
    }
}
