package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What the database says of its own comparison with what was published, on the connection that leads. */
final class ComparisonMark {
    /** Another one after every start of the server, and so after every restore. */
    static final String SERVER = """
            (select pg_postmaster_start_time()::text || ' ' || oid from pg_database where datname = current_database())""";

    private static final String SET = """
            update outbox_counter set compared_for = %s, found = coalesce(?, found),
                found_at = case when ?::text is null then found_at else clock_timestamp() end
            """.formatted(SERVER);
    private static final String RAISE = "update outbox_counter set last_number = ? where last_number < ?";
    private static final String NUMBER = """
            update outbox set source_number = given.number
            from unnest(?::uuid[], ?::bigint[]) as given (id, number)
            where outbox.id = given.id and outbox.source_number is null
            """;

    private final Connection connection;

    ComparisonMark(Connection connection) {
        this.connection = connection;
    }

    long lastNumber() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select last_number from outbox_counter");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** New numbers go on above the used ones, and what was sent under a number keeps it. */
    void takeNumbers(Forgotten forgotten) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE);
                PreparedStatement number = connection.prepareStatement(NUMBER)) {
            raise.setLong(1, forgotten.highestNumber());
            raise.setLong(2, forgotten.highestNumber());
            raise.executeUpdate();
            if (!forgotten.numbers().isEmpty()) {
                number.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", forgotten.numbers().keySet().toArray(UUID[]::new)));
                number.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint", forgotten.numbers().values().toArray(Long[]::new)));
                number.executeUpdate();
            }
        }
    }

    /** @param found what was found, null for nothing */
    void set(String found) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET)) {
            update.setString(1, found);
            update.setString(2, found);
            update.executeUpdate();
        }
    }
}
