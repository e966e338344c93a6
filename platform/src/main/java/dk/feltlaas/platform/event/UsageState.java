package dk.feltlaas.platform.event;

import java.util.Set;
import java.util.UUID;

/**
 * What others may know of a usage after a change; a higher version replaces a lower one.
 *
 * @param writers the accounts that have a role with write access on it; such a role gives a right only to a member of
 *     the municipality. Events from before there was this member have none
 */
public record UsageState(
        UUID uuid,
        UUID municipality,
        UUID system,
        String systemName,
        boolean valid,
        boolean deleted,
        Set<UUID> writers,
        long version) {
    public UsageState {
        writers = writers == null ? Set.of() : Set.copyOf(writers);
        Parts.required(uuid, "uuid");
        Parts.required(municipality, "municipality");
    }
}
