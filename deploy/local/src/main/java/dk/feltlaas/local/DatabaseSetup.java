package dk.feltlaas.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * One database with its two roles, created when absent: {@code <name>_owner} may change the schema,
 * {@code <name>_app} may only use what the owner grants. For this machine only: each password is the role's name.
 */
record DatabaseSetup(Connection server, Function<String, DataSource> databases) {

    void ensure(String database) throws SQLException {
        var owner = database + "_owner";
        var app = database + "_app";
        ensureRole(owner);
        ensureRole(app);
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            run(server, "create database " + database + " owner " + owner);
            run(server, "revoke all on database " + database + " from public");
            run(server, "grant connect on database " + database + " to " + app);
        }
        try (var connection = databases.apply(database).getConnection()) {
            run(connection, "alter schema public owner to " + owner);
            run(connection, "revoke create on schema public from public");
            run(connection, "grant usage on schema public to " + app);
        }
    }

    private void ensureRole(String role) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            run(server, "create role " + role + " login password '" + role + "'");
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
