package dk.feltlaas.benchmarks.log;

import dk.feltlaas.benchmarks.harness.Stopwatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the rows one log has got since the last time into another with the same tables, in one transaction. */
public final class CopiedRows {
    private static final List<String> TABLES = List.of("entry_place", "entry", "entry_body", "entry_field");

    private final LogDatabase from;
    private final LogDatabase to;
    private long copied;
    private double seconds;

    public CopiedRows(LogDatabase from, LogDatabase to) {
        this.from = from;
        this.to = to;
    }

    /** How many entries were copied. The rows are in memory when the clock starts. */
    public long copy() throws SQLException, IOException {
        long size = from.size();
        Map<String, byte[]> rows = new LinkedHashMap<>();
        try (Connection connection = from.asOwner()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                String columns = columns(connection, table);
                copy.copyOut(
                        "copy (select %s from %s where position >= %d and position < %d order by position) to stdout (format binary)"
                                .formatted(columns, table, copied, size),
                        bytes);
                rows.put("%s (%s)".formatted(table, columns), bytes.toByteArray());
            }
        }
        seconds = write(rows);
        long many = size - copied;
        copied = size;
        return many;
    }

    /** What the last copying took, with its commit. */
    public double seconds() {
        return seconds;
    }

    /** Those that are written: the others follow from them. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select string_agg(attname, ', ' order by attnum) from pg_attribute"
                                + " where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
            row.next();
            return row.getString(1);
        }
    }

    private double write(Map<String, byte[]> rows) throws SQLException, IOException {
        try (Connection connection = to.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Stopwatch watch = Stopwatch.start();
            for (var table : rows.entrySet()) {
                copy.copyIn(
                        "copy %s from stdin (format binary)".formatted(table.getKey()),
                        new ByteArrayInputStream(table.getValue()),
                        1 << 18);
            }
            connection.commit();
            return watch.seconds();
        }
    }
}
