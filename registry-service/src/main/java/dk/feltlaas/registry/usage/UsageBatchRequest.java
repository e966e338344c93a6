package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes of several usages. A request that is not well-formed as a whole is refused as a whole. */
public record UsageBatchRequest(
        @NotNull @Size(min = 1, max = UsageBatchRequest.MOST)
        List<@NotNull @Valid UsageChange> changes) {
    static final int MOST = 500;

    /**
     * A change of one usage.
     *
     * @param version of the usage that is to be changed, as its entity tag says it; null is any
     * @param change as the body of a PATCH of the usage
     */
    public record UsageChange(
            @NotNull UUID uuid, Long version, @NotNull JsonNode change) {}

    /** Throws {@link InvalidInput} naming every usage that is named again: which change comes first would be a guess. */
    void requireDistinct() {
        Set<UUID> seen = new HashSet<>();
        List<Violation> again = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (!seen.add(changes.get(i).uuid())) {
                again.add(new Violation("/changes/" + i + "/uuid", "is named twice"));
            }
        }
        if (!again.isEmpty()) {
            throw new InvalidInput(again);
        }
    }
}
