package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Brings the outbox to Kafka, on one thread per process; of all processes of a service one leads. At least once: what
 * was sent and not yet deleted when a leader is lost is sent again, with the same ids and numbers.
 *
 * <p>Two leaders never send at once: the next one waits for as long as the former announced before it sent. Without
 * that, an old state sent late could become the last, and in a compacted topic the only, word about its key.
 */
final class OutboxRelay implements Runnable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);

    private final OutboxConfig config;
    private final OutboxDatabase database;
    private final Publisher publisher;
    private final Doorbell doorbell;
    private final OutboxGauges gauges;
    private final BeforeLeading before;
    private final UUID sender = UUID.randomUUID();
    private final HeldStreams held;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean leading;
    private long nextMeasure = System.nanoTime();

    OutboxRelay(
            OutboxConfig config,
            OutboxDatabase database,
            Publisher publisher,
            Doorbell doorbell,
            OutboxGauges gauges,
            BeforeLeading before) {
        this.config = config;
        this.database = database;
        this.publisher = publisher;
        this.doorbell = doorbell;
        this.gauges = gauges;
        this.before = before;
        this.held = new HeldStreams(config.maxBackOff());
    }

    boolean leads() {
        return leading;
    }

    /** Asks the thread to send what is there once more and to end. */
    void stop() {
        stopped.countDown();
        doorbell.ring();
    }

    @Override
    public void run() {
        while (running()) {
            try (Connection connection = database.open()) {
                serve(connection);
            } catch (SQLException e) {
                LOG.warnf("The outbox relay lost its database, it tries again: %s", e.getMessage());
            } catch (KafkaException e) {
                LOG.warnf("Kafka did not say what was published, nothing is sent before it does: %s", e.getMessage());
            } catch (RuntimeException | Error e) {
                // Nobody else would do this thread's work, and the service would look well without it.
                publisher.close();
                gauges.failed();
                LOG.error("The outbox relay failed, it starts over", e);
            }
            leading = false;
            gauges.accept(OutboxMeasure.UNKNOWN);
            pause(config.leaderRetry());
        }
        publisher.close();
    }

    private void serve(Connection connection) throws SQLException {
        var leadership = new Leadership(connection);
        var table = new OutboxTable(connection, sender);
        while (running() && !leadership.take()) {
            measure(table);
            if (doorbell.await(config.leaderRetry())) {
                leadership.ring();
            }
        }
        pause(table.formerSenderMayTake());
        if (running()) {
            before.run(connection);
        }
        try (RingListener others = RingListener.open(database, doorbell)) {
            leading = running();
            while (running()) {
                drain(table);
                awaitRing(table);
                others.requireHearing();
            }
        }
        if (leading) {
            drain(table);
        }
    }

    /** Sends until nothing is left that could be sent now. While Kafka is away it stays here and tries again. */
    private void drain(OutboxTable table) throws SQLException {
        Delivery delivery = Delivery.NONE;
        Duration backOff = FIRST_BACK_OFF;
        while (true) {
            List<OutboxRow> rows =
                    table.turn(delivery, held.resting(now()), config.batchSize(), config.deliveryTimeout());
            if (rows.isEmpty()) {
                return;
            }
            delivery = publisher.publish(rows, held.all());
            if (!delivery.kafkaAway()) {
                note(rows, delivery);
                backOff = FIRST_BACK_OFF;
            } else if (running()) {
                measure(table);
                pause(backOff);
                backOff = shorter(backOff.multipliedBy(2), config.maxBackOff());
            } else {
                return;
            }
        }
    }

    private void note(List<OutboxRow> rows, Delivery delivery) {
        held.failed(delivery.failedStreams(), now());
        Set<Long> acknowledged = new HashSet<>(delivery.acknowledged());
        Collection<String> succeeded = rows.stream()
                .filter(row -> acknowledged.contains(row.seq()))
                .map(OutboxRow::stream)
                .filter(stream -> !delivery.failedStreams().contains(stream))
                .toList();
        held.succeeded(succeeded);
    }

    /** Until this process or another one rings, or the poll interval ends: a lost ring costs time, never an event. */
    private void awaitRing(OutboxTable table) throws SQLException {
        measure(table);
        boolean ignored = doorbell.await(config.pollInterval());
    }

    private void measure(OutboxTable table) throws SQLException {
        if (System.nanoTime() - nextMeasure >= 0) {
            gauges.accept(table.measure());
            nextMeasure = System.nanoTime() + config.measureInterval().toNanos();
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

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
