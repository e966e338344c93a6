package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The relay's side of the outbox, on the connection that holds the leadership. */
final class OutboxTable {
    private static final String DELETE = "delete from outbox where seq = any (?)";
    private static final String SELECT = """
            select seq, topic, key, body, source_number from outbox
            where seq > ? and not topic || ' ' || key = any (?) order by seq limit ?
            """;
    private static final String DRAW_NUMBERS =
            "update outbox_counter set last_number = last_number + ? returning last_number";
    private static final String STORE_NUMBERS = """
            update outbox set source_number = given.number
            from unnest(?::bigint[], ?::bigint[]) as given (seq, number) where outbox.seq = given.seq
            """;
    private static final String ANNOUNCE = """
            update outbox_counter set sender = ?, sending_until = clock_timestamp() + ? * interval '1 millisecond'
            """;
    private static final String FORMER_SENDER = """
            select greatest(0, ceil(extract(epoch from sending_until - clock_timestamp()) * 1000))::bigint
            from outbox_counter where sender is distinct from ? and sending_until is not null
            """;
    private static final String MEASURE = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) from outbox
            where seq > ?
            """;

    private final Connection connection;
    private final UUID sender;
    private final OutboxFloor floor;
    private boolean announced;

    OutboxTable(Connection connection, UUID sender) {
        this.connection = connection;
        this.sender = sender;
        this.floor = new OutboxFloor(connection);
    }

    /**
     * One turn of the relay in one transaction: forgets what was acknowledged, remembers where on Kafka it is, and takes
     * what is next. Numbers are given here and are durable before anything is sent, so that sending again sends the same
     * number. When it throws, the table is of no more use.
     *
     * @param heldStreams the streams that are left alone for now
     * @param mayTake how long the sending may take, announced to whoever leads next
     */
    List<OutboxRow> turn(Delivery former, Collection<String> heldStreams, int limit, Duration mayTake)
            throws SQLException {
        try {
            delete(former.acknowledged());
            PublishedPositions.store(connection, former.reached());
            floor.rise();
            List<OutboxRow> rows = numbered(select(heldStreams, limit));
            announce(rows.isEmpty() ? null : mayTake);
            connection.commit();
            return rows;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** How long a former leader may still have records under way. */
    Duration formerSenderMayTake() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FORMER_SENDER)) {
            query.setObject(1, sender);
            try (ResultSet rows = query.executeQuery()) {
                Duration left = rows.next() ? Duration.ofMillis(rows.getLong(1)) : Duration.ZERO;
                connection.commit();
                return left;
            }
        }
    }

    OutboxMeasure measure() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MEASURE)) {
            query.setLong(1, floor.get());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                var measure = new OutboxMeasure(rows.getLong(1), rows.getDouble(2));
                connection.commit();
                return measure;
            }
        }
    }

    private void delete(Collection<Long> acknowledged) throws SQLException {
        if (acknowledged.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", acknowledged.toArray()));
            delete.executeUpdate();
        }
    }

    private List<OutboxRow> select(Collection<String> heldStreams, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setLong(1, floor.get());
            query.setArray(2, connection.createArrayOf("text", heldStreams.toArray()));
            query.setInt(3, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    floor.saw(found.getLong(1));
                    rows.add(new OutboxRow(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getObject(5, Long.class)));
                }
            }
            return rows;
        }
    }

    private List<OutboxRow> numbered(List<OutboxRow> rows) throws SQLException {
        List<Long> unnumbered =
                rows.stream().filter(OutboxRow::needsNumber).map(OutboxRow::seq).toList();
        if (unnumbered.isEmpty()) {
            return rows;
        }
        long next = draw(unnumbered.size());
        List<Long> numbers = new ArrayList<>();
        List<OutboxRow> numbered = new ArrayList<>();
        for (OutboxRow row : rows) {
            if (row.needsNumber()) {
                numbers.add(next);
                numbered.add(row.numbered(next++));
            } else {
                numbered.add(row);
            }
        }
        store(unnumbered, numbers);
        return numbered;
    }

    /** The first of so many new numbers. */
    private long draw(int count) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DRAW_NUMBERS)) {
            update.setInt(1, count);
            try (ResultSet last = update.executeQuery()) {
                last.next();
                return last.getLong(1) - count + 1;
            }
        }
    }

    private void store(List<Long> seqs, List<Long> numbers) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STORE_NUMBERS)) {
            update.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            update.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            update.executeUpdate();
        }
    }

    private void announce(Duration mayTake) throws SQLException {
        if (mayTake == null && !announced) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(ANNOUNCE)) {
            update.setObject(1, sender);
            update.setObject(2, mayTake == null ? null : mayTake.toMillis(), Types.BIGINT);
            update.executeUpdate();
            announced = mayTake != null;
        }
    }
}
