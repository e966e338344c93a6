package dk.feltlaas.gdpr.permission;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldAuthority;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.authority.WriteAttempt;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.identity.Caller;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.UUID;

/**
 * KITOS {@code ModuleFieldPermissionsResponseDTO}, with the holders of the fields besides.
 *
 * @param epoch of the locks these follow from; null when the caller may not see the record
 */
public record FieldPermissions(List<Field> fields, Long epoch) {
    static final FieldPermissions NONE = new FieldPermissions(List.of(), null);

    /** @param enabled whether the caller may write the field, a global admin possibly with an override reason */
    public record Field(String key, boolean enabled, ControlState controlState, Holder holder, Instant since) {}

    /** The supplier that holds the field. */
    public record Holder(UUID uuid, String name) {}

    /**
     * @param always keys that are listed locked or not, first and in their order
     * @param type further keys of it, and of what belongs to it, are listed while they are locked
     */
    public static FieldPermissions of(
            Caller caller, LockState locks, boolean mayModify, SequencedCollection<String> always, String type) {
        Set<String> keys = new LinkedHashSet<>(always);
        locks.fields().stream()
                .map(FieldLock::key)
                .filter(key -> key.startsWith(type))
                .forEach(keys::add);
        return new FieldPermissions(
                keys.stream().map(key -> field(caller, locks, mayModify, key)).toList(), locks.epoch());
    }

    private static Field field(Caller caller, LockState locks, boolean mayModify, String key) {
        Optional<FieldLock> lock = locks.lockOn(key);
        return new Field(
                key,
                caller.isGlobalAdmin() || mayWrite(caller, locks, mayModify, key),
                lock.map(FieldLock::state).orElse(ControlState.ORGANIZATION),
                lock.map(held -> new Holder(held.supplier(), held.supplierName()))
                        .orElse(null),
                lock.map(FieldLock::since).orElse(null));
    }

    private static boolean mayWrite(Caller caller, LockState locks, boolean mayModify, String key) {
        var attempt = new WriteAttempt(caller, locks, Set.of(key), mayModify, true, Optional.empty());
        return FieldAuthority.decide(attempt) instanceof WriteDecision.Allowed;
    }
}
