package dk.feltlaas.audit.entry;

import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.audit.leaf.LeafComposer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Inserts any number of entries, each with its leaf, its body and its fields, by one statement: the database is asked
 * once a batch, and gives positions in the order of the list.
 */
final class EntryInsert {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", row -> row.evidence.id()),
            new Column("source", "text", row -> IndexedParts.indexable(row.evidence.source())),
            new Column("sequence", "int8", row -> row.evidence.sequence()),
            new Column("occurred_at", "timestamptz", row -> row.evidence.occurredAt()),
            new Column("municipality", "uuid", row -> row.parts.municipality()),
            new Column("opaque", "text", row -> IndexedParts.indexable(row.evidence.opaque())),
            new Column("record", "text", row -> row.evidence.record()),
            new Column("leaf", "bytea", row -> row.composed.leaf().bytes()),
            new Column("actor_salt", "bytea", row -> row.composed.actor().salt().bytes()),
            new Column("actor_text", "text", row -> row.composed.actor().text()),
            new Column(
                    "content_salt",
                    "bytea",
                    row -> row.composed.content().salt().bytes()),
            new Column("content_text", "text", row -> row.composed.content().text()),
            new Column("supplier", "uuid", row -> row.parts.supplier()),
            new Column("actor", "uuid", row -> row.parts.actor()),
            new Column("actor_supplier", "uuid", row -> row.parts.actorSupplier()),
            new Column("ended_supplier", "uuid", row -> row.parts.endedSupplier()),
            new Column("entity_type", "text", row -> row.parts.entityType()),
            new Column("entity", "uuid", row -> row.parts.entity()),
            new Column("action", "text", row -> row.parts.action()),
            new Column("decision", "text", row -> row.parts.decision()),
            new Column("reason", "text", row -> row.parts.reason()),
            new Column("remark", "text", row -> row.parts.remark()),
            new Column("epoch", "int8", row -> row.parts.epoch()),
            new Column("request", "text", row -> row.parts.request()));

    private static final String INSERT = """
            with given as (
              select * from unnest(%s) with ordinality as row (%s, number)
            ), appended as (
              insert into entry (id, source, sequence, occurred_at, municipality, opaque, record, leaf)
              select id, source, sequence, occurred_at, municipality, opaque, record, leaf from given order by number
              returning month, position, record
            ), said as (
              insert into entry_body (month, position, occurred_at, municipality, actor_salt, actor_text, content_salt,
                                      content_text, supplier, actor, actor_supplier, ended_supplier, entity_type,
                                      entity, action, decision, reason, remark, epoch, request)
              select month, position, occurred_at, municipality, actor_salt, actor_text, content_salt,
                     content_text, supplier, actor, actor_supplier, ended_supplier, entity_type,
                     entity, action, decision, reason, remark, epoch, request
              from appended join given using (record)
            ), named as (
              insert into entry_field (month, position, field, key)
              select distinct on (month, position, field) month, position, field, key
              from appended join unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) as named (record, field, key)
                   using (record)
            )
            select record from appended""".formatted(
            COLUMNS.stream().map(column -> "cast(? as " + column.type + "[])").collect(Collectors.joining(", ")),
            COLUMNS.stream().map(Column::name).collect(Collectors.joining(", ")));

    private final LeafComposer composer = new LeafComposer();

    /** @param type as PostgreSQL calls it */
    private record Column(String name, String type, Function<Row, Object> value) {
        Array of(List<Row> rows, Connection connection) throws SQLException {
            IntFunction<Object[]> array = "bytea".equals(type) ? byte[][]::new : Object[]::new;
            return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
        }
    }

    private record Row(Evidence evidence, IndexedParts parts, LeafComposer.Composed composed) {}

    /** Inserts what is not there yet, and returns where in the topic that stood; no two may have stood in one place. */
    Set<String> insert(Connection connection, List<Evidence> batch) throws SQLException {
        List<Row> rows = batch.stream().map(this::row).toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int parameter = 1;
            for (Column column : COLUMNS) {
                insert.setArray(parameter++, column.of(rows, connection));
            }
            for (List<String> named : named(rows)) {
                insert.setArray(parameter++, connection.createArrayOf("text", named.toArray()));
            }
            Set<String> inserted = new HashSet<>();
            try (ResultSet appended = insert.executeQuery()) {
                while (appended.next()) {
                    inserted.add(appended.getString(1));
                }
            }
            return inserted;
        }
    }

    private Row row(Evidence evidence) {
        EntryLabel label = EntryLabel.of(evidence.id(), evidence.source(), evidence.sequence(), evidence.occurredAt());
        return new Row(evidence, IndexedParts.of(evidence), composer.compose(label, evidence.body()));
    }

    /** Records, fields and keys, one of each for every field an entry names. */
    private static List<List<String>> named(List<Row> rows) {
        List<String> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.parts.fields().length; i++) {
                records.add(row.evidence.record());
                fields.add(row.parts.fields()[i]);
                keys.add(row.parts.keys()[i]);
            }
        }
        return List.of(records, fields, keys);
    }
}
