package dk.feltlaas.platform.authority;

import dk.feltlaas.platform.identity.Caller;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a decision depends on.
 *
 * @param changedKeys keys of the fields whose value would differ from the stored one, side effects included; a field
 *     outside the catalogue has a key no lock carries
 * @param ordinaryRight whether the caller may change this record when no lock is looked at
 * @param readRight whether the caller may see this record when no grant is looked at
 * @param overrideReason why a global admin breaks a lock; empty when not asked for
 */
public record WriteAttempt(
        Caller caller,
        LockState locks,
        Set<String> changedKeys,
        boolean ordinaryRight,
        boolean readRight,
        Optional<String> overrideReason) {
    public WriteAttempt {
        changedKeys = Set.copyOf(changedKeys);
    }
}
