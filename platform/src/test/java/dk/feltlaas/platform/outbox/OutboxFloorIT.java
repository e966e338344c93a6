package dk.feltlaas.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay stops looking where nothing can be, and nowhere else. */
class OutboxFloorIT {
    private static final int MANY = 300;

    private final OutboxScene scene = new OutboxScene();
    private final UUID municipality = OutboxScene.anybody();
    private Connection connection;
    private OutboxFloor floor;

    @BeforeEach
    void open() throws SQLException {
        connection = scene.relayDatabase().open();
        floor = new OutboxFloor(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        scene.close();
    }

    @Test
    void risesAboveWhatWasDeletedWhileABackupStillSeesIt() throws SQLException {
        scene.commitEntries(municipality, MANY);
        long last = highest();
        try (Connection backup = scene.relayDatabase().open()) {
            backup.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertEquals(MANY, number(backup, "select count(*) from outbox"));

            turnThatOnlySees();
            turnThatDeletesEverything();
            turnThatDeletesEverything();

            assertEquals(MANY, number(backup, "select count(*) from outbox"));
            assertEquals(last, floor.get());
        }
    }

    @Test
    void staysBelowANumberThatIsDrawnAndNotCommitted() throws SQLException {
        scene.database.inTransaction(() -> {
            scene.appendUsage(OutboxScene.anybody(), 1);
            for (int round = 0; round < 3; round++) {
                committedByOthers(MANY);
                turnThatOnlySees();
                turnThatDeletesEverything();
            }
        });

        long late = highest();
        turnThatOnlySees();
        assertTrue(floor.get() < late);
        turnThatDeletesEverything();
        turnThatDeletesEverything();
        assertTrue(floor.get() > late);
    }

    @Test
    void staysBelowARowThatIsHeldBack() throws SQLException {
        scene.commitUsage(OutboxScene.anybody(), 1);
        long held = highest();
        scene.commitEntries(municipality, MANY);

        for (int turn = 0; turn < 3; turn++) {
            turn("delete from outbox where seq > " + held);
        }

        assertEquals(held - 1, floor.get());
    }

    private void committedByOthers(int count) {
        CompletableFuture.runAsync(() -> scene.commitEntries(municipality, count))
                .join();
    }

    private void turnThatDeletesEverything() {
        turn("delete from outbox");
    }

    private void turnThatOnlySees() {
        turn("select from outbox");
    }

    /** As {@link OutboxTable#turn} does it, one transaction: forget what was sent, rise, and see what is there. */
    private void turn(String forget) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(forget);
            floor.rise();
            try (ResultSet rows = statement.executeQuery("select seq from outbox where seq > " + floor.get())) {
                while (rows.next()) {
                    floor.saw(rows.getLong(1));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long highest() throws SQLException {
        return scene.database.number("select max(seq) from outbox");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
