package dk.feltlaas.audit.entry;

import dk.feltlaas.audit.leaf.BodyParts;
import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.LeafComposer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Appends to the log, each entry with its leaf and the salted parts the leaf commits to. The database gives each entry its position,
 * one appending transaction after the other, so that positions rise in commit order without a gap however many replicas
 * append, and leaves out what is there already; see {@code V105__append_to_partitions.sql}.
 */
@ApplicationScoped
public class EntryLog {
    private static final String APPEND = """
            with appended as (
              insert into entry (id, source, sequence, occurred_at, municipality, opaque, record, leaf)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              returning month, position, occurred_at, municipality
            ), said as (
              insert into entry_body (month, position, occurred_at, municipality, actor_salt, actor_text, content_salt,
                                      content_text, supplier, actor, actor_supplier, ended_supplier, entity_type,
                                      entity, action, decision, reason, remark, epoch, request)
              select month, position, occurred_at, municipality,
                     ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from appended
            ), named as (
              insert into entry_field (month, position, field, key)
              select distinct on (named.field) appended.month, appended.position, named.field, named.key
              from appended, unnest(?, ?) as named (field, key)
            )
            select position from appended""";
    private static final String STORED = """
            with same as (
              select month, position from entry_place where id = ?
              union all select month, position from entry where opaque = ?
            )
            select actor_text, content_text from same left join entry_body using (month, position)""";

    private final AgroalDataSource database;
    private final Event<Appended> appended;
    private final LeafComposer composer = new LeafComposer();

    EntryLog(AgroalDataSource database, Event<Appended> appended) {
        this.database = database;
        this.appended = appended;
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

    private boolean insert(Connection connection, Evidence evidence) throws SQLException {
        IndexedParts parts = IndexedParts.of(evidence);
        LeafComposer.Composed composed = composer.compose(
                EntryLabel.of(evidence.id(), evidence.source(), evidence.sequence(), evidence.occurredAt()),
                evidence.body());
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            Object[] values = {
                evidence.id(),
                IndexedParts.indexable(evidence.source()),
                evidence.sequence(),
                evidence.occurredAt().atOffset(ZoneOffset.UTC),
                parts.municipality(),
                IndexedParts.indexable(evidence.opaque()),
                evidence.record(),
                composed.leaf().bytes(),
                composed.actor().salt().bytes(),
                composed.actor().text(),
                composed.content().salt().bytes(),
                composed.content().text(),
                parts.supplier(),
                parts.actor(),
                parts.actorSupplier(),
                parts.endedSupplier(),
                parts.entityType(),
                parts.entity(),
                parts.action(),
                parts.decision(),
                parts.reason(),
                parts.remark(),
                parts.epoch(),
                parts.request(),
                textArray(connection, parts.fields()),
                textArray(connection, parts.keys())
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
            }
        }
        evidence.entry().ifPresent(entry -> appended.fire(new Appended(entry, parts.actorSupplier())));
        return true;
    }

    /**
     * Whether it is there already, under its own id or as one that came under a used id. Of a body that was erased nothing
     * is left to compare: it counts as the same.
     */
    private static boolean isStored(Connection connection, Evidence evidence) throws SQLException {
        BodyParts parts = BodyParts.of(new String(evidence.body(), StandardCharsets.UTF_8));
        try (PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setObject(1, evidence.id());
            select.setString(2, OpaqueRecord.conflict(evidence));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (isSameOrErased(row.getString(1), parts.actor())
                            && isSameOrErased(row.getString(2), parts.content())) {
                        return true;
                    }
                }
                return false;
            }
        }
    }

    private static boolean isSameOrErased(String stored, String given) {
        return stored == null || stored.equals(given);
    }

    private static java.sql.Array textArray(Connection connection, Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
