package dk.feltlaas.platform.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** An organisation as it is after a change; a higher version replaces a lower one. */
public record OrganizationState(
        UUID uuid,
        String name,
        String cvr,
        String type,
        @JsonProperty("isSupplier") boolean isSupplier,
        boolean disabled,
        long version) {
    public OrganizationState {
        Parts.required(uuid, "uuid");
    }
}
