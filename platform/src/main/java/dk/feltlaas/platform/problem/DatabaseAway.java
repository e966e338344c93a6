package dk.feltlaas.platform.problem;

import java.sql.SQLException;

/** Tells a database that cannot be reached from a statement it refuses, by SQLSTATE (PostgreSQL, appendix A). */
final class DatabaseAway {
    private DatabaseAway() {}

    static boolean isCauseOf(Throwable thrown) {
        return Causes.find(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                .isPresent();
    }
}
