package dk.feltlaas.audit.completeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the numbers that are missing. Remembers for each source up to where nothing is, so that counting costs what came
 * since, not what there is. Used by one thread.
 */
@ApplicationScoped
class MissingNumbers {
    /** Steps from source to source along the index, without reading what lies between. */
    static final String NAMED_SOURCES = """
            with recursive named (source) as (
              (select source from entry where sequence is not null order by source limit 1)
              union all
              select (select e.source from entry e where e.sequence is not null and e.source > n.source
                      order by e.source limit 1)
              from named n where n.source is not null
            )
            """;

    private static final String SOURCES = NAMED_SOURCES + "select source from named where source is not null";

    /** One line, however many numbers came: the log is too long to be carried out of the database. */
    private static final String LATER = """
            with numbered as (
              select sequence, lag(sequence, 1, cast(? as bigint)) over (order by sequence) as previous
              from entry where source = ? and sequence > ?
            )
            select coalesce(sum(sequence - previous - 1) filter (where sequence > previous + 1), 0) as missing,
                   coalesce(min(previous) filter (where sequence > previous + 1), max(sequence)) as through
            from numbered""";

    private final AgroalDataSource database;
    private final Map<String, Long> complete = new HashMap<>();

    MissingNumbers(AgroalDataSource database) {
        this.database = database;
    }

    /** How many numbers are missing now, of all sources together. */
    long count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SOURCES);
                ResultSet source = select.executeQuery()) {
            long missing = 0;
            while (source.next()) {
                missing += missingOf(source.getString(1), connection);
            }
            return missing;
        }
    }

    private long missingOf(String source, Connection connection) throws SQLException {
        long through = complete.getOrDefault(source, 0L);
        try (PreparedStatement select = connection.prepareStatement(LATER)) {
            select.setLong(1, through);
            select.setString(2, source);
            select.setLong(3, through);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                complete.put(source, Math.max(through, row.getLong(2)));
                return row.getLong(1);
            }
        }
    }
}
