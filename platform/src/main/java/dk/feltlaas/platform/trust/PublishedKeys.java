package dk.feltlaas.platform.trust;

import dk.feltlaas.platform.problem.NotReady;
import dk.feltlaas.platform.tls.PeerTls;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The keys supplier-service publishes. The last good set goes on being used while supplier-service is away, also across
 * a restart, for as long as {@link TrustConfig#longestUnconfirmed}. A key that is no longer published is not believed
 * from the next fetch on.
 */
@Singleton
@DefaultBean
class PublishedKeys implements VerificationKeys {
    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    private final TrustConfig config;
    private final KeySetTable table;
    private final Clock clock;
    private final Optional<KeySetSource> source;
    private volatile KeySet known;
    private Instant lastAttempt = Instant.MIN;

    @Inject
    PublishedKeys(TrustConfig config, KeySetTable table, Clock clock, PeerTls tls) {
        this(config, table, clock, tls::client);
    }

    PublishedKeys(TrustConfig config, KeySetTable table, Clock clock, Supplier<HttpClient.Builder> clients) {
        this.config = config;
        this.table = table;
        this.clock = clock;
        this.source = config.keySet().map(address -> new KeySetSource(address, clients));
    }

    @Override
    public Optional<PublicKey> find(String keyId) {
        KeySet usable = usable();
        if (usable == null || usable.find(keyId).isEmpty()) {
            fetchUnlessJustDone();
            usable = usable();
        }
        if (usable == null) {
            throw new NotReady("Tokens cannot be verified at the moment. Nothing was done.", retrySeconds());
        }
        return usable.find(keyId);
    }

    /** Whether tokens can be verified at all. */
    boolean areKnown() {
        return usable() != null;
    }

    /** Takes the set of the last time, so that there are keys from the first request on. */
    void recall() {
        table.read().ifPresent(kept -> known = kept);
    }

    /** Fetches the set; true when that worked. What is known stays when it did not. */
    synchronized boolean fetch() {
        Instant now = clock.instant();
        lastAttempt = now;
        if (source.isEmpty()) {
            return false;
        }
        try {
            KeySet fetched = KeySet.read(source.get().fetch(), now);
            known = fetched;
            table.keep(fetched);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The token keys could not be fetched: %s", e);
            return false;
        }
    }

    /** Tokens with made-up key ids must not become a hail of fetches. */
    private synchronized void fetchUnlessJustDone() {
        Instant now = clock.instant();
        boolean clockWentBack = lastAttempt.isAfter(now);
        if (clockWentBack || lastAttempt.plus(config.retryInterval()).isBefore(now)) {
            fetch();
        }
    }

    private KeySet usable() {
        KeySet keys = known;
        return keys == null || keys.isOlderThan(config.longestUnconfirmed(), clock.instant()) ? null : keys;
    }

    private int retrySeconds() {
        return (int) Math.max(1, config.retryInterval().toSeconds());
    }
}
