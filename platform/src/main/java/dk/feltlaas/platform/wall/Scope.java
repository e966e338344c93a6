package dk.feltlaas.platform.wall;

import dk.feltlaas.platform.identity.Caller;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose rows a transaction sees, in the words the policies read.
 *
 * @param municipalities {@code *} for all, or an array literal of the caller's own
 * @param supplier whose grants add municipalities; empty for none
 */
record Scope(String municipalities, String supplier) {
    static final Scope ALL = new Scope("*", "");

    static Scope of(Caller caller) {
        if (caller.isGlobalAdmin()) {
            return ALL;
        }
        String own =
                caller.memberships().keySet().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return new Scope(own, caller.supplier().map(UUID::toString).orElse(""));
    }
}
