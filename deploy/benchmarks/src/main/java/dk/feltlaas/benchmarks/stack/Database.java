package dk.feltlaas.benchmarks.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One service's database, as the superuser of this machine's own server. */
public record Database(int port, String name) {
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    /** Several statements may be parted by semicolons; they are one transaction. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number a query answers. */
    public long number(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
