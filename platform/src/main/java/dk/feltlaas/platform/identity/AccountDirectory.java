package dk.feltlaas.platform.identity;

import dk.feltlaas.platform.event.AccountState;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a service looks up an account's present state. supplier-service answers from its own tables, the others from
 * their copies. What it knows wins over the claims of a token issued earlier; an account it does not know yet (its
 * event may still be on the way) is judged by its token.
 */
public interface AccountDirectory {
    Optional<AccountState> find(UUID account);

    /** What {@link #find} would answer from memory, without waiting for anything; nothing when it would not. */
    default Optional<AccountState> remembered(UUID account) {
        return Optional.empty();
    }
}
