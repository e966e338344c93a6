package dk.feltlaas.supplier.token;

import dk.feltlaas.platform.audit.AuditTrail;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.supplier.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts every sign-in into the audit log, granted or not. What was typed as login is not recorded where it names nobody:
 * people type passwords there.
 */
@ApplicationScoped
class SignInLog {
    private static final String ACTION = "sign-in";
    private static final AuditEntry.Actor NOBODY =
            new AuditEntry.Actor(null, "(unknown account)", AuditEntry.Actor.PERSON, null, List.of(), null);

    private final AuditTrail trail;

    SignInLog(AuditTrail trail) {
        this.trail = trail;
    }

    /** In the running transaction. */
    void record(Optional<Account> account, AssuranceLevel assurance, SignIn outcome) {
        trail.deed(
                account.map(known -> actor(known, assurance)).orElse(NOBODY),
                account.map(a -> new AuditEntry.Entity("Account", a.id(), null)).orElse(null),
                ACTION,
                outcome instanceof SignIn.Granted ? AuditEntry.ACCEPTED : AuditEntry.REFUSED,
                account.isEmpty() ? "unknown-account" : outcome.reason());
    }

    private static AuditEntry.Actor actor(Account account, AssuranceLevel assurance) {
        AccountState state = account.state();
        List<String> roles = Stream.concat(
                        state.globalRoles().stream(),
                        state.memberships().stream().map(MembershipState::roles).flatMap(held -> held.stream()))
                .distinct()
                .sorted()
                .toList();
        return new AuditEntry.Actor(
                account.id(),
                state.name(),
                account.isPerson() ? AuditEntry.Actor.PERSON : AuditEntry.Actor.API,
                state.supplier(),
                roles,
                assurance.wireName());
    }
}
