package dk.feltlaas.platform.clock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Gives the change stamps that make delta sync exact: per municipality they rise strictly, in commit order.
 *
 * <p>The municipality's row stays locked until the transaction ends, so whoever draws the next stamp does so after this
 * change is visible: a reader that has seen stamp <i>n</i> will never see an older one appear. Draw it as late as
 * possible in the transaction, and after every call to another service.
 */
@ApplicationScoped
public class CommitClock {
    private static final String NEXT = """
            insert into commit_clock as c (scope, last_stamp) values (?, clock_timestamp())
            on conflict (scope) do update
               set last_stamp = greatest(clock_timestamp(), c.last_stamp + interval '1 microsecond')
            returning last_stamp""";

    private final AgroalDataSource database;

    CommitClock(AgroalDataSource database) {
        this.database = database;
    }

    /** The next stamp of that municipality, in whole microseconds. Must be called inside a transaction. */
    public Instant next(UUID municipality) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, municipality);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No change stamp could be drawn for municipality " + municipality, e);
        }
    }
}
