package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.authority.FieldAuthority;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.authority.WriteAttempt;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.LockStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the caller may do with a usage, field by field, as it would be decided now. */
@ApplicationScoped
class UsagePermissions {
    /** The fields of a usage KITOS tells of, then those it leaves out of its list. */
    private static final List<String> KEYS = List.of(
            "ItSystemUsage.ContainsAITechnology",
            "ItSystemUsage.SystemUsageCriticalityLevel",
            "ItSystemUsage.preriskAssessment",
            "ItSystemUsage.riskAssessment",
            "ItSystemUsage.IsBusinessCritical");

    private final UsageRights rights;
    private final LockStates lockStates;
    private final CurrentCaller currentCaller;

    UsagePermissions(UsageRights rights, LockStates lockStates, CurrentCaller currentCaller) {
        this.rights = rights;
        this.lockStates = lockStates;
        this.currentCaller = currentCaller;
    }

    /** KITOS' record permissions. */
    record Permissions(boolean read, boolean modify, boolean delete, FieldPermissions fieldPermissions) {}

    record FieldPermissions(List<FieldPermission> fields) {}

    /**
     * One field.
     *
     * @param enabled whether the caller may write it now; for a global admin also when that needs an override reason
     * @param holderUuid the supplier it is locked to; null, like the rest, while nobody holds it
     * @param epoch the lock epoch this was decided under
     */
    record FieldPermission(
            String key,
            boolean enabled,
            String controlState,
            UUID holderUuid,
            String holder,
            String since,
            long epoch) {}

    Permissions of(ItSystemUsage usage) {
        if (!rights.mayRead(usage)) {
            return new Permissions(false, false, false, new FieldPermissions(List.of()));
        }
        boolean modify = rights.mayModify(usage);
        LockState locks = lockStates.find(usage.municipality());
        List<FieldPermission> fields = Stream.concat(
                        KEYS.stream(), locks.fields().stream().map(FieldLock::key))
                .filter(key -> key.startsWith(UsageDocument.TYPE + "."))
                .distinct()
                .map(key -> field(key, locks, modify))
                .toList();
        return new Permissions(true, modify, modify, new FieldPermissions(fields));
    }

    private FieldPermission field(String key, LockState locks, boolean modify) {
        Caller caller = currentCaller.get();
        WriteDecision decision = FieldAuthority.decide(new WriteAttempt(
                caller,
                locks,
                Set.of(key),
                modify,
                true,
                caller.isGlobalAdmin() ? Optional.of("asked for") : Optional.empty()));
        FieldLock lock = locks.lockOn(key).orElse(null);
        return new FieldPermission(
                key,
                decision instanceof WriteDecision.Allowed,
                lock == null ? null : lock.state().wireName(),
                lock == null ? null : lock.supplier(),
                lock == null ? null : lock.supplierName(),
                lock == null ? null : Stamps.format(lock.since()),
                locks.epoch());
    }
}
