package dk.feltlaas.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** Up to where each partition holds nothing of this source that its database does not know. */
final class PublishedPositions {
    private static final String STORE = """
            insert into published_position (topic, partition, next_offset)
            select * from unnest(?::text[], ?::integer[], ?::bigint[])
            on conflict on constraint published_position_pk do update set next_offset = excluded.next_offset
            """;

    private PublishedPositions() {}

    static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select topic, partition, next_offset from published_position");
                ResultSet rows = select.executeQuery()) {
            Map<TopicPartition, Long> positions = new HashMap<>();
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return positions;
        }
    }

    /** Within the transaction of the connection. */
    static void store(Connection connection, Map<TopicPartition, Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        List<TopicPartition> partitions = List.copyOf(positions.keySet());
        // One statement: the driver's batches fail with an Error, not an exception, when the connection goes meanwhile.
        try (PreparedStatement upsert = connection.prepareStatement(STORE)) {
            upsert.setArray(1, array(connection, "text", partitions, TopicPartition::topic));
            upsert.setArray(2, array(connection, "integer", partitions, TopicPartition::partition));
            upsert.setArray(3, array(connection, "bigint", partitions, positions::get));
            upsert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<TopicPartition> of, Function<TopicPartition, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, of.stream().map(value).toArray());
    }
}
