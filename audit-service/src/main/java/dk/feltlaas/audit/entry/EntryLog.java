package dk.feltlaas.audit.entry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Appends to the log. The database gives each entry its position, one appending transaction after the other, so that
 * positions rise in commit order without a gap however many replicas append; see {@code V101__append_only.sql}.
 */
@ApplicationScoped
public class EntryLog {
    private static final String APPEND = """
            with appended as (
              insert into entry (id, source, sequence, occurred_at, municipality, supplier, actor, actor_supplier,
                                 ended_supplier, entity_type, entity, action, decision, reason, epoch, request, opaque,
                                 body)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              on conflict (id) do nothing
              returning position
            ), named as (
              insert into entry_field (position, field, key)
              select distinct on (named.field) appended.position, named.field, named.key
              from appended, unnest(?, ?) as named (field, key)
            )
            select position from appended""";

    private final AgroalDataSource database;

    EntryLog(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Appends within the running transaction, unless the same event is there already. An event that bears the id of
     * another one is appended under an id of its own and flagged.
     *
     * @return whether it was appended
     */
    boolean append(Evidence evidence) {
        try (Connection connection = database.getConnection()) {
            return insert(connection, evidence)
                    || !isStored(connection, evidence) && insert(connection, OpaqueRecord.conflicting(evidence));
        } catch (SQLException e) {
            throw new IllegalStateException("The entry " + evidence.id() + " cannot be appended", e);
        }
    }

    private static boolean insert(Connection connection, Evidence evidence) throws SQLException {
        IndexedParts parts = IndexedParts.of(evidence);
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Object[] values = {
                evidence.id(),
                IndexedParts.indexable(evidence.source()),
                evidence.sequence(),
                evidence.occurredAt().atOffset(ZoneOffset.UTC),
                parts.municipality(),
                parts.supplier(),
                parts.actor(),
                parts.actorSupplier(),
                parts.endedSupplier(),
                parts.entityType(),
                parts.entity(),
                parts.action(),
                parts.decision(),
                parts.reason(),
                parts.epoch(),
                parts.request(),
                IndexedParts.indexable(evidence.opaque()),
                evidence.body(),
                textArray(connection, parts.fields()),
                textArray(connection, parts.keys())
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet appended = insert.executeQuery()) {
                return appended.next();
            }
        }
    }

    private static boolean isStored(Connection connection, Evidence evidence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body from entry where id = ?")) {
            select.setObject(1, evidence.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && Arrays.equals(row.getBytes(1), evidence.body());
            }
        }
    }

    private static java.sql.Array textArray(Connection connection, Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
