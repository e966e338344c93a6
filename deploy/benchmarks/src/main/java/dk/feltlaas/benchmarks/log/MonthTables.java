package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.leaf.Salt;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one month on their way into the log. Each is copied over a connection of its own, so that the server
 * works on all at once, into a table made in the same transaction, so that its rows need no second place in the WAL.
 */
final class MonthTables implements AutoCloseable {
    private static final List<String> PARTITIONED = List.of("entry", "entry_body", "entry_field");

    private final LogDatabase database;
    private final LocalDate month;
    private final List<Connection> connections = new ArrayList<>();
    private final BinaryCopy entry;
    private final BinaryCopy body;
    private final BinaryCopy field;
    private final BinaryCopy place;

    MonthTables(LogDatabase database, LocalDate month) throws SQLException, IOException {
        this.database = database;
        this.month = month;
        entry = into(
                "entry", "month, position, id, source, sequence, occurred_at, received_at, municipality, record, leaf");
        body = into(
                "entry_body",
                "month, position, occurred_at, municipality, actor_salt, actor_text, content_salt, content_text,"
                        + " supplier, actor, actor_supplier, entity_type, entity, action, decision, reason, remark,"
                        + " epoch, request");
        field = into("entry_field", "month, position, field, key");
        place = new BinaryCopy(
                connect(), "copy entry_place (position, received_at, month, id) from stdin (format binary)");
    }

    void add(long position, Instant received, MadeEntry made, Salt actorSalt, Salt contentSalt, byte[] leaf)
            throws SQLException, IOException {
        place.row(position, received, month, made.id());
        entry.row(
                month,
                position,
                made.id(),
                made.source(),
                made.sequence(),
                made.occurred(),
                received,
                made.municipalityId(),
                "feltlaas.audit-0@" + position + "@" + received.toEpochMilli(),
                leaf);
        body.row(
                month,
                position,
                made.occurred(),
                made.municipalityId(),
                actorSalt.bytes(),
                made.actorPart(),
                contentSalt.bytes(),
                made.contentPart(),
                made.supplier(),
                made.account(),
                made.supplierWrote() ? made.supplier() : null,
                "ItSystemUsage",
                made.entity(),
                "updated",
                made.decision(),
                made.reason(),
                made.remark(),
                made.epoch(),
                made.request());
        field.row(month, position, made.field().path(), made.field().key());
    }

    /** Makes partitions of the tables, which builds their indices. */
    void finish() throws SQLException, IOException {
        for (BinaryCopy copy : List.of(entry, body, field, place)) {
            copy.end();
        }
        for (Connection connection : connections) {
            connection.commit();
        }
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '256MB'");
            for (String table : PARTITIONED) {
                statement.execute("alter table %s attach partition %s for values from ('%s') to ('%s')"
                        .formatted(table, part(table), month, month.plusMonths(1)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private BinaryCopy into(String table, String columns) throws SQLException, IOException {
        Connection connection = connect();
        try (Statement create = connection.createStatement()) {
            create.execute("create table %s (like %s including defaults including constraints including generated)"
                    .formatted(part(table), table));
        }
        return new BinaryCopy(
                connection, "copy %s (%s) from stdin (format binary, freeze true)".formatted(part(table), columns));
    }

    private Connection connect() throws SQLException {
        Connection connection = database.asOwner();
        connection.setAutoCommit(false);
        connections.add(connection);
        return connection;
    }

    private String part(String table) {
        return "%s_%tY_%<tm".formatted(table, month);
    }
}
