package dk.feltlaas.platform.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Tells a database that cannot be reached, or cannot do what it is asked for now, from a statement it refuses, by SQLSTATE
 * (PostgreSQL, appendix A): connection, out of disk, memory or connections, shutting down, trouble with its files.
 */
final class DatabaseAway {
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable thrown) {
        return Causes.find(thrown, SQLException.class)
                .filter(e ->
                        e.getSQLState() == null ? isOfThePool(e) : AWAY.stream().anyMatch(e.getSQLState()::startsWith))
                .isPresent();
    }

    /** That no connection was free, or could be made, in time is told by Agroal in words alone. */
    private static boolean isOfThePool(SQLException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
