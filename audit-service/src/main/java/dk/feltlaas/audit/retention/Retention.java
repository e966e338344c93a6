package dk.feltlaas.audit.retention;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.deed.Deed;
import dk.feltlaas.audit.deed.OwnDeeds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Erases what is due: bodies a month a transaction, actors a batch; each is an entry of the log, committed with it. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionConfig config;
    private final Eraser eraser;
    private final OwnDeeds deeds;
    private final Clock clock;

    Retention(RetentionConfig config, Eraser eraser, OwnDeeds deeds, Clock clock) {
        this.config = config;
        this.eraser = eraser;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Erases everything that is due now. */
    void run() {
        config.bodiesMonths()
                .ifPresent(months -> untilDone("audit.bodies-erased", monthsAgo(months), eraser::bodiesBefore));
        config.actorsMonths()
                .ifPresent(months -> untilDone("audit.actors-erased", monthsAgo(months), this::someActorsBefore));
    }

    private long someActorsBefore(YearMonth month) {
        return eraser.actorsBefore(month, config.batchSize());
    }

    private YearMonth monthsAgo(int months) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(months);
    }

    private void untilDone(String action, YearMonth month, Step step) {
        while (QuarkusTransaction.requiringNew().call(() -> batch(action, month, step)) > 0) {
            LOG.debugf("There is more to erase action=%s month=%s", action, month);
        }
    }

    private long batch(String action, YearMonth month, Step step) {
        if (!eraser.isFirst()) {
            return 0;
        }
        long erased = step.erase(month);
        if (erased > 0) {
            deeds.record(Deed.of(action)
                    .with("before", TextNode.valueOf(month.toString()))
                    .with("entries", LongNode.valueOf(erased)));
            LOG.infof("Erased what was due action=%s month=%s entries=%d", action, month, erased);
        }
        return erased;
    }

    private interface Step {
        long erase(YearMonth before);
    }
}
