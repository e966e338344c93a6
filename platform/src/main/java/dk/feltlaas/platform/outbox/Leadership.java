package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which process of a service relays: the one whose connection holds a session lock. PostgreSQL gives the lock to the
 * next when that connection ends, and everything the leader does to the outbox goes through it, so a former leader can
 * do nothing more.
 */
final class Leadership {
    private static final long LOCK = 0x46_65_6c_74_6c_c3_a5_73L;
    static final String CHANNEL = "feltlaas_outbox";

    private final Connection connection;

    Leadership(Connection connection) {
        this.connection = connection;
    }

    /** Takes the lead if nobody has it. */
    boolean take() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean taken;
            try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
                answer.next();
                taken = answer.getBoolean(1);
            }
            connection.commit();
            return taken;
        }
    }

    /** Rings at the leader, in a transaction of its own: NOTIFY takes a lock that no business commit should hold. */
    void ring() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
        connection.commit();
    }
}
