package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Rings at this process when another one does, as long as it leads. It waits on a connection and a thread of its own,
 * because there it costs nothing until somebody rings; asking now and then was what an idle service spent most on.
 */
final class RingListener implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 10_000;

    private final Connection connection;
    private final Doorbell doorbell;
    private volatile SQLException failure;

    private RingListener(Connection connection, Doorbell doorbell) {
        this.connection = connection;
        this.doorbell = doorbell;
    }

    /** Every ring after this is heard. */
    static RingListener open(OutboxDatabase database, Doorbell doorbell) throws SQLException {
        Connection connection = database.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Leadership.CHANNEL);
            connection.commit();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        var listener = new RingListener(connection, doorbell);
        Thread.ofPlatform().name("outbox-rings").daemon().start(listener::listen);
        return listener;
    }

    /** @throws SQLException when it hears no more */
    void requireHearing() throws SQLException {
        if (failure != null) {
            throw new SQLException("Rings of other processes are not heard any more", failure);
        }
    }

    private void listen() {
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (true) {
                PGNotification[] heard = postgres.getNotifications(LONGEST_WAIT_MILLIS);
                if (heard != null && heard.length > 0) {
                    doorbell.ring();
                }
            }
        } catch (SQLException e) {
            failure = e;
            doorbell.ring();
        }
    }

    /** Ends the wait and the thread with it. */
    @Override
    public void close() throws SQLException {
        connection.abort(Runnable::run);
    }
}
