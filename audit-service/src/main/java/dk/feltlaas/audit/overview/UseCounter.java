package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.entry.Appended;
import dk.feltlaas.platform.event.AuditEntry;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Counts what suppliers do, in the transaction that appends the entry: each entry counts once or is not there. */
@ApplicationScoped
class UseCounter {
    private static final String COUNT = """
            insert into supplier_use as known (municipality, supplier, system, month, reads, writes, refused)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint supplier_use_uq do update
            set reads = known.reads + excluded.reads, writes = known.writes + excluded.writes,
                refused = known.refused + excluded.refused""";

    /** More than any answer has; no number in an entry may stop the log by being too large to be added. */
    private static final long MOST = 1_000_000_000;

    private final AgroalDataSource database;

    UseCounter(AgroalDataSource database) {
        this.database = database;
    }

    void count(@Observes Appended appended) {
        AuditEntry entry = appended.entry();
        if (appended.supplier() == null || entry.municipality() == null || entry.entity() == null) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Line line : lines(entry)) {
                count.setObject(1, entry.municipality());
                count.setObject(2, appended.supplier());
                count.setObject(3, line.system());
                count.setDate(4, month(entry));
                count.setLong(5, line.reads());
                count.setLong(6, line.writes());
                count.setLong(7, line.refused());
                count.addBatch();
            }
            count.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The entry " + entry.id() + " cannot be counted", e);
        }
    }

    private record Line(UUID system, long reads, long writes, long refused) {}

    private static List<Line> lines(AuditEntry entry) {
        if (entry.reads() != null && entry.reads().bySystem() != null) {
            return entry.reads().bySystem().stream()
                    .map(of -> new Line(of.system(), Math.clamp(of.records(), 0, MOST), 0, 0))
                    .toList();
        }
        boolean refused = AuditEntry.REFUSED.equals(entry.decision());
        return List.of(new Line(entry.system(), 0, refused ? 0 : 1, refused ? 1 : 0));
    }

    private static Date month(AuditEntry entry) {
        return Date.valueOf(entry.time().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1));
    }
}
