package dk.feltlaas.supplier.token;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.limit.TooManyRequests;
import dk.feltlaas.platform.meter.Meters;
import dk.feltlaas.platform.trust.TrustConfig;
import dk.feltlaas.supplier.account.Account;
import dk.feltlaas.supplier.account.Accounts;
import dk.feltlaas.supplier.account.Credentials;
import dk.feltlaas.supplier.attempt.Attempts;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs tokens for accounts that prove themselves. */
@ApplicationScoped
public class TokenIssuer {
    private final Credentials credentials;
    private final Accounts accounts;
    private final Attempts attempts;
    private final SignInLog log;
    private final SigningKeys keys;
    private final TokenConfig config;
    private final TrustConfig trust;
    private final Clock clock;
    private final MeterRegistry meters;

    TokenIssuer(
            Credentials credentials,
            Accounts accounts,
            Attempts attempts,
            SignInLog log,
            SigningKeys keys,
            TokenConfig config,
            TrustConfig trust,
            Clock clock,
            MeterRegistry meters) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
        this.keys = keys;
        this.config = config;
        this.trust = trust;
        this.clock = clock;
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
        Optional<Account> account = check.account().map(accounts::get);
        SignIn outcome = check.proven() ? issue(account.orElseThrow(), onlyApi) : new SignIn.Refused("wrong-secret");
        log.record(account, outcome);
        return outcome;
    }

    private SignIn issue(Account account, boolean onlyApi) {
        if (onlyApi && account.isPerson()) {
            return new SignIn.WrongKind();
        }
        if (!account.mayBeUsed()) {
            return new SignIn.Refused("disabled");
        }
        return account.belongsSomewhere() ? new SignIn.Granted(tokenFor(account)) : new SignIn.BelongsNowhere();
    }

    private IssuedToken tokenFor(Account account) {
        Instant now = clock.instant();
        Instant expires = now.plus(config.lifetime());
        AccountState state = account.state();
        JwtClaimsBuilder claims = Jwt.issuer(trust.issuer().toString())
                .audience(trust.audience().orElseThrow())
                .subject(account.id().toString())
                .upn(state.name())
                .groups(state.globalRoles())
                .claim("kind", state.kind())
                .claim("memberships", memberships(state))
                .claim("loa", account.assurance().wireName())
                .claim("acr", account.assurance().wireName())
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .claim("nbf", now.getEpochSecond())
                .expiresAt(expires);
        if (state.supplier() != null) {
            claims.claim("supplier", state.supplier().toString());
        }
        String token = claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
        return new IssuedToken(
                token,
                account.isPerson() ? account.email() : account.id().toString(),
                Instant.ofEpochSecond(expires.getEpochSecond()),
                config.lifetime());
    }

    private static List<Map<String, Object>> memberships(AccountState state) {
        return state.memberships().stream()
                .map(m -> Map.<String, Object>of("org", m.org().toString(), "roles", List.copyOf(m.roles())))
                .toList();
    }
}
