package dk.feltlaas.audit.entry;

import dk.feltlaas.audit.leaf.BodyParts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Appends to the log, each entry with its leaf and the salted parts the leaf commits to. The database gives each entry
 * its position, one appending transaction after the other, so that positions rise in commit order without a gap however
 * many replicas append, and leaves out what is there already; see {@code V105__append_to_partitions.sql}.
 */
@ApplicationScoped
public class EntryLog {
    private static final String STORED = """
            with same as (
              select month, position from entry_place where id = ?
              union all select month, position from entry where opaque = ?
            )
            select actor_text, content_text from same left join entry_body using (month, position)""";

    private final AgroalDataSource database;
    private final Event<Appended> announcement;
    private final EntryInsert entries = new EntryInsert();

    EntryLog(AgroalDataSource database, Event<Appended> announcement) {
        this.database = database;
        this.announcement = announcement;
    }

    /**
     * Appends within the running transaction, in this order, leaving out what is there already. An event that bears the
     * id of another one is appended after the rest, under an id of its own, and flagged.
     *
     * @return what was appended
     */
    List<Evidence> append(List<Evidence> batch) {
        try (Connection connection = database.getConnection()) {
            Set<String> inserted = entries.insert(connection, batch);
            List<Evidence> appended = new ArrayList<>();
            for (Evidence evidence : batch) {
                if (inserted.contains(evidence.record())) {
                    appended.add(evidence);
                } else if (!isStored(connection, evidence)) {
                    Evidence flagged = OpaqueRecord.conflicting(evidence);
                    if (!entries.insert(connection, List.of(flagged)).isEmpty()) {
                        appended.add(flagged);
                    }
                }
            }
            appended.forEach(this::announce);
            return appended;
        } catch (SQLException e) {
            throw new IllegalStateException("A batch of %d entries cannot be appended".formatted(batch.size()), e);
        }
    }

    private void announce(Evidence evidence) {
        evidence.entry()
                .ifPresent(entry -> announcement.fire(
                        new Appended(entry, IndexedParts.of(evidence).actorSupplier())));
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
}
