package dk.feltlaas.platform.authority;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All field locks of one municipality at one epoch. Complete in itself: a newer state replaces an older one whole.
 *
 * @param epoch rises with every change of the municipality's locks; 0 before the first
 * @param suppliers every supplier with an active grant, also one that at the moment holds no field
 * @param fields at most one entry per field key
 */
public record LockState(UUID municipality, long epoch, Set<UUID> suppliers, List<FieldLock> fields) {
    public LockState {
        suppliers = Set.copyOf(suppliers);
        fields = List.copyOf(fields);
    }

    /** The state of a municipality that never granted anything. */
    public static LockState open(UUID municipality) {
        return new LockState(municipality, 0, Set.of(), List.of());
    }

    public Optional<FieldLock> lockOn(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public boolean isGrantedTo(Optional<UUID> supplier) {
        return supplier.filter(suppliers::contains).isPresent();
    }
}
