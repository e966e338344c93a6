package dk.feltlaas.platform.permission;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldAuthority;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.authority.WriteAttempt;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.identity.Caller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code ModuleFieldPermissionsResponseDTO}: each field as a write of it would be decided now. */
@Schema(name = "ModuleFieldPermissionsResponseDTO")
public record FieldPermissions(List<Field> fields) {
    static final FieldPermissions NONE = new FieldPermissions(List.of());

    /**
     * One field.
     *
     * @param enabled whether the caller may write it now; for a global admin also when that needs an override reason
     * @param holderUuid the supplier it is locked to; null, like control state, name and time, while nobody holds it
     * @param epoch the lock epoch this was decided under
     */
    @Schema(name = "FieldPermissionsResponseDTO")
    public record Field(
            String key,
            boolean enabled,
            ControlState controlState,
            UUID holderUuid,
            String holder,
            String since,
            long epoch) {}

    /**
     * What the caller is told under these locks.
     *
     * @param mayModify the caller's ordinary right to the record
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
                keys.stream().map(key -> field(caller, locks, mayModify, key)).toList());
    }

    private static Field field(Caller caller, LockState locks, boolean mayModify, String key) {
        Optional<String> reason = caller.isGlobalAdmin() ? Optional.of("would be given") : Optional.empty();
        var attempt = new WriteAttempt(caller, locks, Set.of(key), mayModify, true, reason);
        var enabled = FieldAuthority.decide(attempt) instanceof WriteDecision.Allowed;
        return locks.lockOn(key)
                .map(lock -> new Field(
                        key,
                        enabled,
                        lock.state(),
                        lock.supplier(),
                        lock.supplierName(),
                        Stamps.format(lock.since()),
                        locks.epoch()))
                .orElseGet(() -> new Field(key, enabled, null, null, null, null, locks.epoch()));
    }
}
