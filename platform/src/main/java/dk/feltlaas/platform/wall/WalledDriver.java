package dk.feltlaas.platform.wall;

import java.sql.Connection;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * PostgreSQL's driver, whose connections say on whose behalf they ask. The pool is told to use it, so that no access path
 * can leave it out. The property {@value #TABLES} names the tables that are walled, with commas; without it connections
 * are PostgreSQL's own.
 */
public final class WalledDriver implements java.sql.Driver {
    static final String TABLES = "walledTables";

    private final java.sql.Driver postgres = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Properties theirs = new Properties();
        theirs.putAll(properties);
        Object named = theirs.remove(TABLES);
        Connection connection = postgres.connect(url, theirs);
        List<String> tables = tables(named);
        return connection == null || tables.isEmpty() ? connection : WalledConnection.around(connection, tables);
    }

    private static List<String> tables(Object named) {
        return named == null
                ? List.of()
                : Arrays.stream(named.toString().split(","))
                        .map(String::strip)
                        .filter(table -> !table.isEmpty())
                        .toList();
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return postgres.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return postgres.getParentLogger();
    }
}
