package dk.feltlaas.platform.authority;

import java.time.Instant;
import java.util.UUID;

/**
 * The effect of an active grant on one field of one municipality.
 *
 * @param key field key, spelled as in KITOS
 * @param state {@link ControlState#SUPPLIER} or {@link ControlState#SHARED}; a field left to the organisation has none
 * @param supplier the organisation holding the field
 * @param supplierName its name when the lock began, for messages
 * @param grant the grant it follows from
 * @param since when the lock began
 */
public record FieldLock(
        String key, ControlState state, UUID supplier, String supplierName, UUID grant, Instant since) {}
