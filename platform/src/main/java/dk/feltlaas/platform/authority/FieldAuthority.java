package dk.feltlaas.platform.authority;

import dk.feltlaas.platform.authority.WriteDecision.Allowed;
import dk.feltlaas.platform.authority.WriteDecision.Locked;
import dk.feltlaas.platform.authority.WriteDecision.NoRight;
import java.util.List;
import java.util.UUID;

/**
 * Decides whether a write may happen. Pure: the same attempt always gets the same answer, and nothing else is looked
 * at. The table it follows is "A write is decided" of the architecture; KITOS contract §1.6 is where it deviates from
 * (KITOS judges presence and lets a global admin pass silently).
 */
public final class FieldAuthority {
    private FieldAuthority() {}

    /** Never null; first match wins. */
    public static WriteDecision decide(WriteAttempt attempt) {
        boolean grantedSupplier = attempt.locks().isGrantedTo(attempt.caller().supplier());
        if (attempt.changedKeys().isEmpty()) {
            return attempt.readRight() || grantedSupplier ? new Allowed(false) : new NoRight();
        }
        if (grantedSupplier && attempt.changedKeys().stream().allMatch(key -> supplierMayWrite(attempt, key))) {
            return new Allowed(false);
        }
        List<FieldLock> inTheWay = locksInTheWay(attempt);
        if (!inTheWay.isEmpty()) {
            boolean override =
                    attempt.caller().isGlobalAdmin() && attempt.overrideReason().isPresent();
            return override ? new Allowed(true) : new Locked(inTheWay);
        }
        return attempt.ordinaryRight() ? new Allowed(false) : new NoRight();
    }

    private static boolean supplierMayWrite(WriteAttempt attempt, String key) {
        return attempt.locks()
                .lockOn(key)
                .filter(lock -> heldByCaller(attempt, lock))
                .isPresent();
    }

    private static List<FieldLock> locksInTheWay(WriteAttempt attempt) {
        return attempt.locks().fields().stream()
                .filter(lock -> lock.state() == ControlState.SUPPLIER)
                .filter(lock -> attempt.changedKeys().contains(lock.key()))
                .filter(lock -> !heldByCaller(attempt, lock))
                .toList();
    }

    private static boolean heldByCaller(WriteAttempt attempt, FieldLock lock) {
        UUID supplier = attempt.caller().supplier().orElse(null);
        return lock.supplier().equals(supplier);
    }
}
