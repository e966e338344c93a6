package dk.feltlaas.platform.event;

import java.util.UUID;

/** What others may know of a usage after a change; a higher version replaces a lower one. */
public record UsageState(
        UUID uuid, UUID municipality, UUID system, String systemName, boolean valid, boolean deleted, long version) {
    public UsageState {
        Parts.required(uuid, "uuid");
        Parts.required(municipality, "municipality");
    }
}
