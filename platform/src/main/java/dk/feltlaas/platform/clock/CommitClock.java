package dk.feltlaas.platform.clock;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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
            insert into commit_clock as c (scope, last_stamp) values (?, clock_timestamp() + ? * interval '1 microsecond')
            on conflict (scope) do update
               set last_stamp = greatest(clock_timestamp(), c.last_stamp + interval '1 microsecond')
                                + ? * interval '1 microsecond'
            returning last_stamp""";

    private final AgroalDataSource database;

    CommitClock(AgroalDataSource database) {
        this.database = database;
    }

    /** The next stamp of that municipality, in whole microseconds. Must be called inside a transaction. */
    public Instant next(UUID municipality) {
        return next(municipality, 1).getFirst();
    }

    /** As many stamps, rising, as if they had been drawn one after the other. */
    public List<Instant> next(UUID municipality, int many) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setObject(1, municipality);
            statement.setInt(2, many - 1);
            statement.setInt(3, many - 1);
            try (var row = statement.executeQuery()) {
                row.next();
                Instant last = row.getObject(1, OffsetDateTime.class).toInstant();
                return IntStream.range(0, many)
                        .mapToObj(i -> last.minus(many - 1L - i, ChronoUnit.MICROS))
                        .toList();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No change stamp could be drawn for municipality " + municipality, e);
        }
    }
}
