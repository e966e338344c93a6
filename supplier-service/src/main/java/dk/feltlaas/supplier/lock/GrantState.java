package dk.feltlaas.supplier.lock;

import java.time.Instant;

/**
 * Where a grant is in its life. It is never deleted: revoked it keeps its history, and granting again makes the same grant
 * active again.
 */
public sealed interface GrantState {
    Instant since();

    /** Its fields are locked as their control states say. */
    record Active(Instant since) implements GrantState {}

    /** The municipality took it back. */
    record Revoked(Instant since) implements GrantState {}

    /** The supplier lost its standing; it comes back by itself when the supplier does, if its fields are still free. */
    record Suspended(Instant since) implements GrantState {}

    /** As clients see it: {@code Active}, {@code Revoked} or {@code Suspended}. */
    default String wireName() {
        return switch (this) {
            case Active active -> "Active";
            case Revoked revoked -> "Revoked";
            case Suspended suspended -> "Suspended";
        };
    }
}
