package dk.feltlaas.platform.projection;

import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Runs work in a transaction, anew after every failure that passes, with growing pauses; the retry is outside. */
final class PatientTransaction {
    private static final Logger LOG = Logger.getLogger(PatientTransaction.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES_WHEN_DOUBTFUL = 5;

    /** Runs work in a new transaction and commits it. */
    interface Runner {
        void run(Runnable work);
    }

    private final Runner runner;
    private final Shutdown shutdown;

    PatientTransaction(Runner runner, Shutdown shutdown) {
        this.runner = runner;
        this.shutdown = shutdown;
    }

    /** @param passing told of every failure after which it tries again */
    void run(Runnable work, Consumer<RuntimeException> passing) {
        Duration pause = FIRST_PAUSE;
        int doubtful = 0;
        while (true) {
            try {
                runner.run(work);
                return;
            } catch (RuntimeException e) {
                Prospect prospect = Prospect.of(e);
                doubtful += prospect == Prospect.DOUBTFUL ? 1 : 0;
                if (prospect == Prospect.HOPELESS || doubtful >= TRIES_WHEN_DOUBTFUL) {
                    throw e;
                }
                LOG.warnf("A transaction failed and is tried again in %d ms: %s", pause.toMillis(), e.getMessage());
                passing.accept(e);
                if (shutdown.during(pause)) {
                    throw e;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
