package dk.feltlaas.platform.trust;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The service's own copy of the keys published last. Only ever a help: when the database is away, nothing is found or
 * kept, and nothing fails for that.
 */
@Singleton
class KeySetTable {
    private static final Logger LOG = Logger.getLogger(KeySetTable.class);
    private static final String READ = "select jwks, confirmed_at from trusted_key_set";
    private static final String WRITE = """
            insert into trusted_key_set (jwks, confirmed_at) values (?, ?)
            on conflict (singleton) do update set jwks = excluded.jwks, confirmed_at = excluded.confirmed_at
            where trusted_key_set.confirmed_at < excluded.confirmed_at
            """;

    private final AgroalDataSource database;

    KeySetTable(AgroalDataSource database) {
        this.database = database;
    }

    Optional<KeySet> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(KeySet.read(rows.getString(1), confirmed(rows))) : Optional.empty();
        } catch (SQLException | IllegalArgumentException e) {
            LOG.warnf("No keys could be had from the last time: %s", e.getMessage());
            return Optional.empty();
        }
    }

    void keep(KeySet keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, keys.jwks());
            statement.setObject(2, keys.confirmed().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("The keys could not be kept for the next start: %s", e.getMessage());
        }
    }

    private static Instant confirmed(ResultSet row) throws SQLException {
        return row.getObject(2, OffsetDateTime.class).toInstant();
    }
}
