package dk.feltlaas.audit.completeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** What the log waits for: sources that went silent, entries without a checkpoint over them. Asks along indexes only. */
@ApplicationScoped
class LogDelays {
    /** Of each source the entry with its highest number says when something came last. */
    private static final String SILENT = MissingNumbers.NAMED_SOURCES + """
            select count(*) from named n where n.source is not null and clock_timestamp() - ? * interval '1 second' >
              (select e.received_at from entry e where e.source = n.source and e.sequence is not null
               order by e.sequence desc limit 1)""";

    private static final String UNSIGNED = """
            select coalesce((select extract(epoch from clock_timestamp() - received_at) from entry_place
              where position = (select coalesce(max(size), 0) from checkpoint)), 0)""";

    private static final String CHECKPOINT_AGE = """
            select extract(epoch from clock_timestamp() - signed_at) from checkpoint order by number desc limit 1""";

    private final AgroalDataSource database;

    LogDelays(AgroalDataSource database) {
        this.database = database;
    }

    /** How many sources have sent nothing for so long. */
    double silentSources(Duration after) throws SQLException {
        return number(SILENT, after.toSeconds());
    }

    /** For how long, in seconds, the oldest entry waits for a checkpoint over it; 0 when none waits. */
    double oldestUnsigned() throws SQLException {
        return number(UNSIGNED);
    }

    /** Seconds since the last checkpoint was signed; not a number before the first. */
    double checkpointAge() throws SQLException {
        return number(CHECKPOINT_AGE);
    }

    private double number(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getDouble(1) : Double.NaN;
            }
        }
    }
}
