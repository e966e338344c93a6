package dk.feltlaas.audit.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Which process integrates: the one whose own connection, outside of the pool, holds a session lock. PostgreSQL gives the
 * lock to the next when that connection ends, and everything the leader writes goes through it, so a former leader can
 * write nothing more.
 */
record LeaderConnection(String url, String user, String password) {
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('feltlaas.audit.tree', 0))";

    /** The server gives up a silent client within some 11 seconds, the client a silent server after 20. */
    Connection open() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "audit-integrator");
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.SOCKET_TIMEOUT.set(properties, 20);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.OPTIONS.set(
                properties, "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + url);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Takes the lead if nobody has it. */
    static boolean leads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TAKE)) {
            answer.next();
            boolean taken = answer.getBoolean(1);
            connection.commit();
            return taken;
        }
    }
}
