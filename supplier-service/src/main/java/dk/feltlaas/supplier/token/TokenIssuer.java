package dk.feltlaas.supplier.token;

import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.limit.TooManyRequests;
import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.supplier.account.Account;
import dk.feltlaas.supplier.account.Accounts;
import dk.feltlaas.supplier.account.Credentials;
import dk.feltlaas.supplier.attempt.Attempts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hands out tokens to accounts that prove themselves, or that a provider we trust vouches for. */
@ApplicationScoped
public class TokenIssuer {
    private final Credentials credentials;
    private final Accounts accounts;
    private final Attempts attempts;
    private final SignInLog log;
    private final TokenSigner signer;
    private final MeterRegistry meters;

    TokenIssuer(
            Credentials credentials,
            Accounts accounts,
            Attempts attempts,
            SignInLog log,
            TokenSigner signer,
            MeterRegistry meters) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
        this.signer = signer;
        this.meters = meters;
    }

    /** For an API account with one of its secrets. */
    SignIn signInClient(String clientId, String secret) {
        return signIn(clientId, secret, true);
    }

    /** For a person with e-mail address and password, or an API account with its id and one of its secrets. */
    SignIn signIn(String login, String secret) {
        return signIn(login, secret, false);
    }

    /**
     * For a person somebody we trust has signed in.
     *
     * @param login the e-mail address or id of the account; empty when nothing was said that names one
     * @param assurance how sure they are; takes the place of the account's own level
     */
    @Transactional
    public SignIn vouchedFor(Optional<String> login, AssuranceLevel assurance) {
        return Wall.asService(() -> decide(login.flatMap(accounts::withLogin), assurance));
    }

    private SignIn decide(Optional<Account> account, AssuranceLevel assurance) {
        SignIn outcome = account.map(known -> known.isPerson() ? issue(known, assurance) : new SignIn.WrongKind())
                .orElseGet(() -> new SignIn.Refused("unknown-account"));
        log.record(account, assurance, outcome);
        count(outcome.outcome());
        return outcome;
    }

    private SignIn signIn(String login, String secret, boolean onlyApi) {
        requireAllowed(login);
        Credentials.Check check = credentials.check(login, secret);
        if (check.proven()) {
            attempts.succeeded(login);
        } else {
            attempts.failed(login);
        }
        SignIn answer = decide(check, onlyApi);
        count(answer.outcome());
        return answer;
    }

    private void requireAllowed(String login) {
        try {
            attempts.requireAllowed(login);
        } catch (TooManyRequests e) {
            count("limited");
            throw e;
        }
    }

    private void count(String outcome) {
        meters.counter(Meters.TOKENS_ISSUED, Meters.OUTCOME, outcome).increment();
    }

    /** The token is only handed out when the audit log has the sign-in. */
    @Transactional
    SignIn decide(Credentials.Check check, boolean onlyApi) {
        return Wall.asService(() -> decide(check.account().map(accounts::get), check.proven(), onlyApi));
    }

    private SignIn decide(Optional<Account> account, boolean proven, boolean onlyApi) {
        SignIn outcome = proven ? issue(account.orElseThrow(), onlyApi) : new SignIn.Refused("wrong-secret");
        log.record(account, account.map(Account::assurance).orElse(AssuranceLevel.LOW), outcome);
        return outcome;
    }

    private SignIn issue(Account account, boolean onlyApi) {
        return onlyApi && account.isPerson() ? new SignIn.WrongKind() : issue(account, account.assurance());
    }

    private SignIn issue(Account account, AssuranceLevel assurance) {
        if (!account.mayBeUsed()) {
            return new SignIn.Refused("disabled");
        }
        return account.belongsSomewhere()
                ? new SignIn.Granted(signer.tokenFor(account, assurance))
                : new SignIn.BelongsNowhere();
    }
}
