package dk.feltlaas.registry;

import java.util.Set;
import java.util.UUID;

/**
 * Whose records a caller sees.
 *
 * @param everything whether those of all municipalities
 * @param municipalities when not everything, those of these
 */
public record Visible(boolean everything, Set<UUID> municipalities) {
    public Visible {
        municipalities = Set.copyOf(municipalities);
    }

    public boolean includes(UUID municipality) {
        return everything || municipalities.contains(municipality);
    }
}
