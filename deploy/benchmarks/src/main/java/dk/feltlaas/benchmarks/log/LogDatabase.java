package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.note.NoteSigner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * A database with a log in it.
 *
 * @param server {@code jdbc:postgresql://host:port/}
 */
public record LogDatabase(String server, String name) {
    public String url() {
        return server + name;
    }

    /** As the superuser of this machine's own server. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "audit_owner", "audit_owner");
    }

    /** Creates it when it is absent, and brings its tables up to date. */
    public void ensure() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + name + " owner audit_owner");
            }
        }
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to audit_owner");
            statement.execute("grant usage on schema public to audit_app");
        }
        Flyway.configure()
                .dataSource(url(), "audit_owner", "audit_owner")
                .locations(migrations())
                .placeholders(Map.of("app_role", "audit_app"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    public void drop() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    /** Entries in it. */
    public long size() throws SQLException {
        return number("select coalesce(max(position) + 1, 0) from entry_place");
    }

    /** The one number a query answers. */
    public long number(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fills the log, which must be empty, with made entries of 24 months, signed with that key. */
    public void fill(long size, NoteSigner signer) throws SQLException, IOException {
        new LogMaker(this).fill(size, signer);
    }

    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return row.next();
        }
    }

    /** As audit-service itself has them: it runs on what is made here, and an earlier run's log is used again. */
    private static String[] migrations() {
        try (InputStream settings = LogDatabase.class.getResourceAsStream("/application.properties")) {
            Properties audit = new Properties();
            audit.load(settings);
            return audit.getProperty("quarkus.flyway.locations").split(",");
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of audit-service cannot be read", e);
        }
    }
}
