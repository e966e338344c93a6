package dk.feltlaas.platform.wall;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose rows a transaction sees, in the words the policies read.
 *
 * @param municipalities {@code *} for all, or an array literal of what is the caller's own: the organisations it belongs to,
 *     and its account; with a star before it an auditor's, who sees all where a service has something for auditors
 * @param supplier whose grants add municipalities; empty for none
 */
record Scope(String municipalities, String supplier) {
    static final Scope ALL = new Scope("*", "");

    static Scope of(Caller caller) {
        if (caller.isGlobalAdmin()) {
            return ALL;
        }
        String prefix = caller.globalRoles().contains(Role.AUDITOR) ? "*{" : "{";
        String own = Stream.concat(Stream.of(caller.account()), caller.memberships().keySet().stream())
                .map(UUID::toString)
                .collect(Collectors.joining(",", prefix, "}"));
        return new Scope(own, caller.supplier().map(UUID::toString).orElse(""));
    }
}
