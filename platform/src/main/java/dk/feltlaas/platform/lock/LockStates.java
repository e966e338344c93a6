package dk.feltlaas.platform.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.problem.RefusedWrite;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The lock states this service has applied.
 *
 * <p>A lock that has taken effect is absolute: a write reads the municipality's row FOR SHARE in its own transaction and
 * applying an event takes it FOR UPDATE, so no write judged under an old epoch commits after the new one did. The row
 * is made on first use, because FOR SHARE of a row that is not there would hold nothing.
 *
 * <p>Both first take their turn in PostgreSQL's queue of advisory locks. A row lock has no queue for those who share it:
 * one write after the other could join the row and keep a grant waiting as long as writes come.
 */
@ApplicationScoped
public class LockStates {
    private static final String FOR_WRITE = """
            with turn as materialized (select pg_advisory_xact_lock_shared(hashtextextended(?, 1)))
            select state from turn, lock_state where municipality = ? for share of lock_state
            """;

    private static final String FOR_CHANGE = """
            with turn as materialized (select pg_advisory_xact_lock(hashtextextended(?, 1)))
            select state from turn, lock_state where municipality = ? for update of lock_state
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;

    LockStates(
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Under which a transaction keeps the state it holds: nobody else can change that until it ends. */
    private record Held(UUID municipality) {}

    /** The state a write is judged under; it holds until the caller's transaction ends. Needs a transaction. */
    public LockState forWrite(UUID municipality) {
        Held key = new Held(municipality);
        if (transactions.getResource(key) instanceof LockState held) {
            return held;
        }
        LockState state = read(municipality, FOR_WRITE);
        transactions.putResource(key, state);
        return state;
    }

    /** The state just now: unless the caller's transaction holds it, it may change the moment it is returned. */
    public LockState find(UUID municipality) {
        return held(municipality) instanceof LockState held ? held : read(municipality);
    }

    /** Whether a supplier, if it is one, has an active grant of that municipality, just now or as {@link #find} says. */
    public boolean isGranted(UUID municipality, Optional<UUID> supplier) {
        if (supplier.isEmpty()) {
            return false;
        }
        if (held(municipality) instanceof LockState held) {
            return held.isGrantedTo(supplier);
        }
        return call(connection -> {
            try (var select = connection.prepareStatement(
                    "select from lock_state where municipality = ? and suppliers @> array[?::uuid]")) {
                select.setObject(1, municipality);
                select.setObject(2, supplier.get());
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private Object held(UUID municipality) {
        return transactions.getTransactionKey() == null ? null : transactions.getResource(new Held(municipality));
    }

    private LockState read(UUID municipality) {
        return call(connection -> {
            try (var select = connection.prepareStatement("select state from lock_state where municipality = ?")) {
                select.setObject(1, municipality);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? parse(row.getString(1)) : LockState.open(municipality);
                }
            }
        });
    }

    /** What a write refused before its changes were looked at was about, with the epoch in force. */
    public RefusedWrite refused(String entityType, UUID entity, UUID municipality) {
        return new RefusedWrite(
                entityType, entity, municipality, find(municipality).epoch(), List.of());
    }

    /** The municipalities with an active grant to that supplier: the ones its API accounts may see. */
    public Set<UUID> grantedTo(UUID supplier) {
        return call(connection -> {
            try (var select = connection.prepareStatement(
                    "select municipality from lock_state where suppliers @> array[?::uuid]")) {
                select.setObject(1, supplier);
                try (ResultSet rows = select.executeQuery()) {
                    Set<UUID> municipalities = new HashSet<>();
                    while (rows.next()) {
                        municipalities.add(rows.getObject(1, UUID.class));
                    }
                    return municipalities;
                }
            }
        });
    }

    /** Replaces the state when the given one is newer. Needs a transaction; false when it changed nothing. */
    boolean replaceIfNewer(LockState state) {
        LockState known = read(state.municipality(), FOR_CHANGE);
        if (state.epoch() <= known.epoch()) {
            return false;
        }
        return call(connection -> {
            try (var update = connection.prepareStatement("update lock_state set epoch = ?, suppliers = ?,"
                    + " state = ?::jsonb, applied_at = ? where municipality = ?")) {
                update.setLong(1, state.epoch());
                update.setArray(
                        2, connection.createArrayOf("uuid", state.suppliers().toArray()));
                update.setString(3, write(state));
                update.setTimestamp(4, Timestamp.from(clock.instant()));
                update.setObject(5, state.municipality());
                return update.executeUpdate() == 1;
            }
        });
    }

    private LockState read(UUID municipality, String query) {
        return call(connection -> {
            for (int attempt = 0; attempt < 2; attempt++) {
                try (var select = connection.prepareStatement(query)) {
                    select.setString(1, municipality.toString());
                    select.setObject(2, municipality);
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            return parse(row.getString(1));
                        }
                    }
                }
                insertOpen(connection, municipality);
            }
            throw new IllegalStateException("The lock row of municipality " + municipality + " cannot be made");
        });
    }

    private void insertOpen(Connection connection, UUID municipality) throws SQLException {
        try (var insert = connection.prepareStatement("insert into lock_state (municipality, epoch, suppliers, state,"
                + " applied_at) values (?, 0, '{}', ?::jsonb, ?) on conflict do nothing")) {
            insert.setObject(1, municipality);
            insert.setString(2, write(LockState.open(municipality)));
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private LockState parse(String state) {
        try {
            return json.readValue(state, LockState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored lock state cannot be read", e);
        }
    }

    private String write(LockState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A lock state cannot be written", e);
        }
    }

    private <T> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The lock states cannot be reached", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
