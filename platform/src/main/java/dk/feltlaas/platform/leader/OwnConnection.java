package dk.feltlaas.platform.leader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Connections outside of the pool: leadership lives and dies with one of them. */
public final class OwnConnection {
    private OwnConnection() {}

    /**
     * A new connection that does not commit by itself; the caller closes it. The server gives up a silent client within
     * some 11 seconds, so that a leader lost to the network does not lead for the two hours TCP would grant it; the
     * client gives up a silent server after 20.
     *
     * @param purpose what PostgreSQL lists it as
     * @throws SQLException when the database cannot be reached, or the address is not one of PostgreSQL's
     */
    public static Connection open(String url, String user, String password, String purpose) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, purpose);
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
}
