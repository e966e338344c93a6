package dk.feltlaas.audit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets the tree grow, on one thread per process; of all processes one leads. A log that is not what was signed is left
 * as it is: an error is logged at every attempt, {@link #isHalted} says so, and no further checkpoint covers it up.
 */
final class Integrator implements Runnable {
    private static final Logger LOG = Logger.getLogger(Integrator.class);

    private final LogConfig config;
    private final LeaderConnection database;
    private final TreeGrowth growth;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean halted;
    private volatile long signed;

    Integrator(LogConfig config, LeaderConnection database, LogKeys keys) {
        this.config = config;
        this.database = database;
        this.growth = new TreeGrowth(keys, config.batchSize());
    }

    /** Whether the stored log was found to be another one than was signed. */
    boolean isHalted() {
        return halted;
    }

    /** Entries under the last checkpoint this process signed or found. */
    long signed() {
        return signed;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        while (running()) {
            try (Connection connection = database.open()) {
                serve(connection);
            } catch (BrokenLog e) {
                halted = true;
                LOG.errorf("The audit log is not what was signed, nothing is signed any more: %s", e.getMessage());
            } catch (SQLException e) {
                LOG.warnf("The audit log's integration lost its database, it tries again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The audit log's integration failed, it starts over", e);
            }
            pause(config.leaderRetry());
        }
    }

    private void serve(Connection connection) throws SQLException {
        while (running() && !LeaderConnection.leads(connection)) {
            pause(config.leaderRetry());
        }
        AppendBell bell = AppendBell.on(connection);
        while (running()) {
            boolean more = growth.step(connection);
            signed = growth.signed();
            halted = false;
            if (!more) {
                awaitEntries(bell);
            }
        }
    }

    /** Lets entries gather before it listens: however many batches are appended, an interval brings one checkpoint. */
    private void awaitEntries(AppendBell bell) throws SQLException {
        pause(config.interval());
        long deadline = System.nanoTime() + config.watch().toNanos();
        while (running() && System.nanoTime() < deadline) {
            if (bell.await(config.interval())) {
                return;
            }
        }
    }

    private boolean running() {
        return stopped.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    private void pause(Duration duration) {
        try {
            boolean ignored = stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
