package dk.feltlaas.supplier.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.limit.Allowance;
import dk.feltlaas.platform.limit.Throttle;
import dk.feltlaas.platform.limit.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Makes guessing slow without giving anybody a way to shut another out. What is refused for a while is an account
 * <em>from one address</em>, or an address; never an account. Whoever signed in from an address lately is not hurt by
 * the failures of others there. An account under fire from everywhere is slowed down: its failures are answered late,
 * its successes at once. Accounts that do not exist are counted alike, so the limits do not tell which do.
 */
@Singleton
public class Attempts {
    private static final Duration ACQUAINTANCE = Duration.ofDays(7);

    private record Pair(String login, String address) {}

    private final RequestInfo request;
    private final LateAnswer late;
    private final Throttle<Pair> pairs;
    private final Throttle<String> addresses;
    private final Throttle<String> accounts;
    private final Cache<Pair, Boolean> acquainted;

    Attempts(AttemptConfig config, RequestInfo request, LateAnswer late, Clock clock) {
        this.request = request;
        this.late = late;
        this.pairs = new Throttle<>(config.failuresPerPair(), config.period(), config.remembered(), clock);
        this.addresses = new Throttle<>(config.failuresPerAddress(), config.period(), config.remembered(), clock);
        this.accounts = new Throttle<>(config.failuresPerAccount(), config.period(), config.remembered(), clock);
        this.acquainted = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(ACQUAINTANCE)
                .build();
    }

    /** Throws {@link TooManyRequests} when this login may not be tried from this address now; nothing is compared then. */
    public void requireAllowed(String login) {
        Pair pair = pair(login);
        require(pairs.look(pair));
        if (acquainted.getIfPresent(pair) == null) {
            require(addresses.look(pair.address()));
        }
    }

    /** The secret was wrong, or there is no such account. */
    public void failed(String login) {
        Pair pair = pair(login);
        pairs.take(pair);
        addresses.take(pair.address());
        if (!accounts.take(pair.login()).permitted()) {
            late.ask();
        }
    }

    public void succeeded(String login) {
        acquainted.put(pair(login), true);
    }

    private static void require(Allowance allowance) {
        if (!allowance.permitted()) {
            throw new TooManyRequests("Too many failed attempts to sign in from your address.", allowance);
        }
    }

    private Pair pair(String login) {
        return new Pair(login.strip().toLowerCase(Locale.ROOT), String.valueOf(request.address()));
    }
}
