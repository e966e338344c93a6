package dk.feltlaas.platform.problem;

import java.sql.SQLException;
import java.util.List;

/**
 * Tells a database that cannot be reached, or cannot do what it is asked for now, from a statement it refuses, by SQLSTATE
 * (PostgreSQL, appendix A): connection, out of disk, memory or connections, shutting down, trouble with its files.
 */
final class DatabaseAway {
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable thrown) {
        return Causes.find(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> AWAY.stream().anyMatch(state::startsWith))
                .isPresent();
    }
}
