package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Up to which number no row is left and none can appear any more. PostgreSQL keeps deleted rows for as long as anybody
 * might see them, a backup for hours, and passes over each of them whenever the first row that waits is looked for.
 *
 * <p>Numbers are drawn in their order, by transactions that have an id already. So once a number was seen by an earlier
 * transaction of ours, whoever drew a lower one has a lower id than this one; and once all transactions with lower ids
 * have ended, those numbers are committed or never will be.
 *
 * <p>Knows what one connection has committed; when that fails it is of no more use.
 */
final class OutboxFloor {
    /** So few that passing over them costs less than looking. */
    private static final int NEAR = 200;

    private static final String LOOK = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint, pg_current_xact_id()::text::bigint,
                   (select min(seq) - 1 from outbox where seq > ?)
            """;

    private final Connection connection;
    private long floor;
    private long seen;
    private Settling settling;

    OutboxFloor(Connection connection) {
        this.connection = connection;
    }

    /** @param above the ids of all transactions that have drawn numbers up to {@code number} */
    private record Settling(long number, long above) {}

    /** Every row has a higher number. */
    long get() {
        return floor;
    }

    /** There was a row with that number. */
    void saw(long number) {
        seen = Math.max(seen, number);
    }

    /** Rises if it may, before anything is seen in the running transaction. What that has deleted counts as gone. */
    void rise() throws SQLException {
        if (seen - floor < NEAR) {
            return;
        }
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setLong(1, floor);
            try (ResultSet snapshot = look.executeQuery()) {
                snapshot.next();
                Long belowFirst = snapshot.getObject(3, Long.class);
                if (settling != null && snapshot.getLong(1) >= settling.above()) {
                    floor = belowFirst == null ? settling.number() : Math.min(settling.number(), belowFirst);
                    settling = null;
                }
                if (settling == null) {
                    settling = new Settling(seen, snapshot.getLong(2));
                }
            }
        }
    }
}
