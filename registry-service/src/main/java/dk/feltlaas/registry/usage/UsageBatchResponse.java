package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each change, in the order of the request. */
public record UsageBatchResponse(List<UsageResult> results) {

    /**
     * @param status the change would have been answered with by itself
     * @param version of the usage now; null when it was not changed because of the problem
     * @param problem as in problem+json; null when the status is 200
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsageResult(
            UUID uuid,
            int status,
            Long version,

            @Schema(type = SchemaType.OBJECT) Object problem) {}
}
