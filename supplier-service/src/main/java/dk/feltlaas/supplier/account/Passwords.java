package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.supplier.attempt.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Gives people new passwords. Hashing is slow on purpose and happens outside of transactions. */
@ApplicationScoped
public class Passwords {
    private final Accounts accounts;
    private final AccountRights rights;
    private final Credentials credentials;
    private final Attempts attempts;
    private final CurrentCaller currentCaller;
    private final AuditNote note;
    private final Clock clock;

    Passwords(
            Accounts accounts,
            AccountRights rights,
            Credentials credentials,
            Attempts attempts,
            CurrentCaller currentCaller,
            AuditNote note,
            Clock clock) {
        this.accounts = accounts;
        this.rights = rights;
        this.credentials = credentials;
        this.attempts = attempts;
        this.currentCaller = currentCaller;
        this.note = note;
        this.clock = clock;
    }

    /** Only for oneself, and only with the present password: a borrowed session must not become a stolen account. */
    void change(UUID id, PasswordRequest request) {
        if (!isOwn(id)) {
            throw refused(id, "Only the person changes the password; those who administer the account may reset it.");
        }
        String login = id.toString();
        attempts.requireAllowed(login);
        if (!credentials.check(login, request.currentPassword()).proven()) {
            attempts.failed(login);
            throw refused(id, "The current password is not right.");
        }
        attempts.succeeded(login);
        store(id, request.newPassword(), "account.password-changed", account -> {});
    }

    /** For somebody else's account: of one's own the present password must be known. */
    void reset(UUID id, PasswordResetRequest request) {
        store(id, request.newPassword(), "account.password-reset", account -> {
            rights.requireAdministers(account);
            if (isOwn(id)) {
                throw refused(id, "Change your own password by giving the current one.");
            }
            rights.requireVouched(account.assurance());
        });
    }

    private void store(UUID id, String password, String action, Consumer<Account> check) {
        QuarkusTransaction.requiringNew().run(() -> check.accept(person(id)));
        String hash = SlowHash.ofPassword(password, "/newPassword");
        QuarkusTransaction.requiringNew().run(() -> {
            Account account = person(id);
            check.accept(account);
            note.action(action);
            account.takePassword(hash, clock.instant());
        });
    }

    private Account person(UUID id) {
        Account account = accounts.get(id);
        if (!account.isPerson()) {
            throw new InvalidInput("accountUuid", "The account belongs to an API client, which has secrets instead");
        }
        return account;
    }

    private boolean isOwn(UUID id) {
        return currentCaller.get().account().equals(id);
    }

    private static NotPermitted refused(UUID id, String why) {
        return new NotPermitted(why, RefusedWrite.of("Account", id, null));
    }
}
