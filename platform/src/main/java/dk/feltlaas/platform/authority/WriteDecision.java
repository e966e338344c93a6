package dk.feltlaas.platform.authority;

import java.util.List;

/** What {@link FieldAuthority} says of a write: the whole write is allowed or the whole write is refused. */
public sealed interface WriteDecision {

    /** @param override a global admin broke a lock, with a reason; the audit entry says so */
    record Allowed(boolean override) implements WriteDecision {}

    /** The caller has no right to this record, or to what lies beside its locked fields. */
    record NoRight() implements WriteDecision {}

    /** @param locks the locks in the way, in the order of the lock state; never empty */
    record Locked(List<FieldLock> locks) implements WriteDecision {
        public Locked {
            locks = List.copyOf(locks);
        }
    }
}
