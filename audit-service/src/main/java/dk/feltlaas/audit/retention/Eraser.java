package dk.feltlaas.audit.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;

/** The three ways out of the log that its database offers ({@code V106__erase_months.sql}), within the running transaction. */
@ApplicationScoped
class Eraser {
    private final AgroalDataSource database;

    Eraser(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether this transaction may erase what is due; only one at a time may. */
    boolean isFirst() {
        return answer("select pg_try_advisory_xact_lock(hashtextextended('feltlaas.audit.retention', 0))::int") == 1;
    }

    /** Erases one body; false when it was erased before. */
    boolean body(long position) {
        return answer("select erase_body(?)::int", position) == 1;
    }

    /** Erases all bodies of the oldest month before this one that has any; returns how many. */
    long bodiesBefore(YearMonth month) {
        return answer("select erase_bodies(?)", month.atDay(1));
    }

    /** Erases who did it from entries received before the month, at most so many; returns how many. */
    long actorsBefore(YearMonth month, int most) {
        return answer("select erase_actors(?, ?)", month.atDay(1), most);
    }

    private long answer(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Nothing could be erased", e);
        }
    }
}
