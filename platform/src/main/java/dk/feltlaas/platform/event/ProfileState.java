package dk.feltlaas.platform.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * The GDPR profile of a usage after a change; a higher version replaces a lower one.
 *
 * @param profile the sections {@code general} and {@code gdpr} as the API renders them
 */
public record ProfileState(
        UUID usage, UUID municipality, long version, ObjectNode profile, Instant changedAt, UUID changedBy) {
    public ProfileState {
        Parts.required(usage, "usage");
        Parts.required(municipality, "municipality");
        Parts.required(profile, "profile");
    }
}
