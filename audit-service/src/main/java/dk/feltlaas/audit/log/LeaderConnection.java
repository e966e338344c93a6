package dk.feltlaas.audit.log;

import dk.feltlaas.platform.leader.OwnConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which process integrates: the one whose own connection, outside of the pool, holds a session lock. PostgreSQL gives the
 * lock to the next when that connection ends, and everything the leader writes goes through it, so a former leader can
 * write nothing more.
 */
record LeaderConnection(String url, String user, String password) {
    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('feltlaas.audit.tree', 0))";

    /** A connection that sees all leaves, on nobody's behalf but the log's own. */
    Connection open() throws SQLException {
        Connection connection = OwnConnection.open(url, user, password, "audit-integrator");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set feltlaas.municipalities = '*'");
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
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
