package dk.feltlaas.platform.event;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account with all its roles as it is after a change; a higher version replaces a lower one.
 *
 * @param kind {@code person} or {@code api}
 * @param supplier the company for which an API account acts as supplier, or null
 */
public record AccountState(
        UUID uuid,
        String name,
        String kind,
        UUID supplier,
        boolean enabled,
        Set<String> globalRoles,
        List<MembershipState> memberships,
        long version) {
    public AccountState {
        Parts.required(uuid, "uuid");
        globalRoles = Parts.of(globalRoles);
        memberships = Parts.of(memberships);
    }
}
