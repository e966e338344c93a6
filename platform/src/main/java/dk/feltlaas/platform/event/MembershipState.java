package dk.feltlaas.platform.event;

import java.util.Set;
import java.util.UUID;

/** The roles an account has in one organisation. */
public record MembershipState(UUID org, Set<String> roles) {
    public MembershipState {
        Parts.required(org, "org");
        roles = Parts.of(roles);
    }
}
