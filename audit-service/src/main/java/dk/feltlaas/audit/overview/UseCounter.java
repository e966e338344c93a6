package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.entry.Appended;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.AuditEntry.Reads.OfSystem;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Counts what suppliers do, in the transaction that appends the entry: each entry counts once or is not there. */
@ApplicationScoped
class UseCounter {
    /** A summary of reads names up to a thousand systems; one statement for all costs a fraction of one for each. */
    private static final String COUNT = """
            insert into supplier_use as known (municipality, supplier, system, month, reads, writes, refused)
            select ?, ?, system, ?::date, sum(reads), ?, ?
            from unnest(?::uuid[], ?::bigint[]) as line (system, reads) group by system
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
            boolean summary = entry.reads() != null && entry.reads().bySystem() != null;
            boolean refused = AuditEntry.REFUSED.equals(entry.decision());
            List<OfSystem> lines = summary ? entry.reads().bySystem() : List.of(new OfSystem(entry.system(), 0));
            count.setObject(1, entry.municipality());
            count.setObject(2, appended.supplier());
            count.setDate(3, month(entry));
            count.setLong(4, summary || refused ? 0 : 1);
            count.setLong(5, !summary && refused ? 1 : 0);
            count.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", lines.stream().map(OfSystem::system).toArray()));
            count.setArray(
                    7,
                    connection.createArrayOf(
                            "bigint", lines.stream().map(UseCounter::records).toArray()));
            count.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The entry " + entry.id() + " cannot be counted", e);
        }
    }

    private static long records(OfSystem line) {
        return Math.clamp(line.records(), 0, MOST);
    }

    private static Date month(AuditEntry entry) {
        return Date.valueOf(entry.time().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1));
    }
}
