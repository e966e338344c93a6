package dk.feltlaas.audit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the running test, past the service. */
public final class LogDatabase {
    private LogDatabase() {}

    /** As the service at run time, on its own behalf. */
    public static Connection asApplication() throws SQLException {
        Connection connection = connect("FELTLAAS_DB_USER", "FELTLAAS_DB_PASSWORD");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set feltlaas.municipalities = '*'");
        }
        return connection;
    }

    /** As the role that owns the tables and migrates them. */
    public static Connection asOwner() throws SQLException {
        return connect("FELTLAAS_DB_OWNER_USER", "FELTLAAS_DB_OWNER_PASSWORD");
    }

    /** As the superuser, whom nothing stops: the {@code postgres} of the test's own server. */
    public static Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("FELTLAAS_DB_URL", String.class), "postgres", "");
    }

    public static long count(String where) {
        return numbers("select count(*) from entry left join entry_body using (month, position) where " + where)
                .getFirst();
    }

    public static List<Long> numbers(String sql) {
        try (Connection connection = asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("FELTLAAS_DB_URL", String.class),
                config.getValue(user, String.class),
                config.getValue(password, String.class));
    }
}
