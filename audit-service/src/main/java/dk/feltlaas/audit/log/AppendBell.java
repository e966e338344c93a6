package dk.feltlaas.audit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells the leader, on its own connection, that entries were committed; see {@code V124__ring_when_appended.sql}. What rings
 * while the connection is at work is kept until it is waited for, so only a leader may have one.
 */
record AppendBell(PGConnection connection) {
    private static final String CHANNEL = "feltlaas_audit_entry";

    /** Every ring after this is heard. */
    static AppendBell on(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        connection.commit();
        return new AppendBell(connection.unwrap(PGConnection.class));
    }

    /**
     * Waits, outside of any transaction, until it rings or has rung.
     *
     * @param atMost a millisecond or more
     * @return whether it rang
     */
    boolean await(Duration atMost) throws SQLException {
        PGNotification[] rings = connection.getNotifications((int) atMost.toMillis());
        return rings != null && rings.length > 0;
    }
}
