package dk.feltlaas.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition has been applied to this database. The consumer group's offsets, of what was fetched, are only for operators:
 * a database that was emptied or restored continues where it itself is, not where the group was.
 */
@ApplicationScoped
public class ProjectionPositions {
    private static final String ADVANCE = """
            insert into projection_position as position (topic, partition, next_offset, applied_at) values (?, ?, ?, ?)
            on conflict on constraint projection_position_pk do update
            set next_offset = excluded.next_offset, applied_at = excluded.applied_at
            where position.next_offset < excluded.next_offset
            """;

    private final DataSource dataSource;
    private final Clock clock;

    ProjectionPositions(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The offset to read next, for every partition of which anything was applied. */
    public Map<TopicPartition, Long> stored() {
        String query = "select topic, partition, next_offset from projection_position";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            Map<TopicPartition, Long> stored = new HashMap<>();
            while (rows.next()) {
                stored.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return stored;
        } catch (SQLException e) {
            throw new PositionsUnavailable(e);
        }
    }

    /** In the transaction that applies the record before it. A record that comes again does not move it back. */
    void advance(TopicPartition partition, long nextOffset) {
        execute(ADVANCE, partition, nextOffset, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Of a topic that was made anew: its offsets mean something else now. */
    void forget(TopicPartition partition) {
        execute("delete from projection_position where topic = ? and partition = ?", partition);
    }

    private void execute(String sql, TopicPartition partition, Object... more) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            for (int i = 0; i < more.length; i++) {
                statement.setObject(3 + i, more[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PositionsUnavailable(e);
        }
    }
}
