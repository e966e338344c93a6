package dk.feltlaas.platform.event;

import java.util.UUID;

/**
 * What happened to a municipality's grants; the lock state beside it says what is in force now.
 *
 * @param grant the grant it happened to, or null when control states changed without one
 * @param supplier the supplier the grant is for, or null
 * @param kind {@code activated}, {@code revoked}, {@code switched}, {@code suspended}, {@code resumed} or {@code
 *     control-states-changed}
 * @param reason what the account gave as reason, or null
 * @param by the account that did it
 */
public record GrantChange(UUID grant, UUID supplier, String kind, String reason, UUID by) {
    public GrantChange {
        Parts.required(kind, "kind");
    }
}
