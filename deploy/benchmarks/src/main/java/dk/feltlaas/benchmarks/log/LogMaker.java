package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.tile.Integration;
import dk.feltlaas.audit.tree.Hash;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Fills an empty log with the entries of the last whole months: leaves, bodies, fields and tree, as the service would
 * have stored them, by {@code COPY} into new partitions that get their indices afterwards.
 */
final class LogMaker {
    private static final int MONTHS = 24;
    private static final long LEAST_A_MONTH = 200;

    private final LogDatabase database;
    private final EntryMaker entries = new EntryMaker(20_260_101);
    private final TreeMaker tree = new TreeMaker();

    LogMaker(LogDatabase database) {
        this.database = database;
    }

    void fill(long size, NoteSigner signer) throws SQLException, IOException {
        int months = Math.toIntExact(Math.clamp(size / LEAST_A_MONTH, 1, MONTHS));
        YearMonth first = YearMonth.now(ZoneOffset.UTC).minusMonths(months);
        for (int month = 0; month < months; month++) {
            long until = size * (month + 1) / months;
            month(first.plusMonths(month), until - tree.size());
        }
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into entry_day (received, occurred, first) select (received_at at time zone"
                    + " 'UTC')::date, (occurred_at at time zone 'UTC')::date, min(position) from entry group by 1, 2");
            Hash root = tree.root();
            tiles(tree.takeFull());
            tiles(tree.edge());
            String origin = signer.verifierKey().name();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into checkpoint (size, note) values (?, ?)")) {
                insert.setLong(1, size);
                insert.setString(
                        2, new Checkpoint(origin, size, root).sign(signer).toString());
                insert.executeUpdate();
            }
            statement.execute("analyze entry, entry_body, entry_field, entry_place, entry_day, tile");
        }
    }

    private void month(YearMonth month, long many) throws SQLException, IOException {
        Instant begin = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Duration step = Duration.between(begin, end).dividedBy(Math.max(1, many));
        try (MonthTables tables = new MonthTables(database, month.atDay(1))) {
            for (long i = 0; i < many; i++) {
                add(tables, begin.plus(step.multipliedBy(i)).truncatedTo(ChronoUnit.MICROS));
            }
            tables.finish();
        }
        tiles(tree.takeFull());
        System.out.printf("%s: %s, %,d entries%n", database.name(), month, tree.size());
    }

    private void add(MonthTables tables, Instant received) throws SQLException, IOException {
        MadeEntry entry = entries.next(received.minusSeconds(entries.secondsLate()));
        Salt actorSalt = entries.salt();
        Salt contentSalt = entries.salt();
        Leaf leaf = entry.leaf(actorSalt, contentSalt);
        byte[] bytes = leaf.bytes();
        tables.add(tree.size(), received, entry, actorSalt, contentSalt, bytes);
        tree.add(Hash.leaf(bytes));
    }

    private void tiles(Iterable<Integration.NewTile> tiles) throws SQLException, IOException {
        try (Connection connection = database.asOwner()) {
            BinaryCopy copy =
                    new BinaryCopy(connection, "copy tile (level, index, width, hashes) from stdin (format binary)");
            for (Integration.NewTile tile : tiles) {
                copy.row(
                        (short) tile.address().level(),
                        tile.address().index(),
                        (short) tile.address().width(),
                        tile.bytes());
            }
            copy.end();
        }
    }
}
