package dk.feltlaas.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.outbox.ForgottenEvents.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was put back to what it was finds on Kafka what it has forgotten, and nothing else. */
class ForgottenEventsIT {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final List<String> TOPICS = List.of(Topic.AUDIT.topicName(), Topic.USAGES.topicName());

    private final OutboxScene scene = new OutboxScene();
    private final UUID municipality = OutboxScene.anybody();
    private final UUID usage = OutboxScene.anybody();

    /** What other tests left on the topics is not this database's. */
    @BeforeEach
    void beginHere() throws SQLException {
        try (Connection connection = scene.relayDatabase().open()) {
            PublishedPositions.store(connection, find(connection, false).ends());
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void nothingIsForgottenByADatabaseThatWentOn() throws SQLException {
        publish(3, 1);

        try (Connection connection = scene.relayDatabase().open()) {
            assertTrue(find(connection, true).forgotten().isEmpty());
        }
    }

    @Test
    void whatCameAfterTheBackupIsFoundAndItsNumbersAreNotUsedAgain() throws SQLException {
        publish(3, 1);
        keep();
        publish(2, 2);
        publish(0, 3);
        putBack();

        try (Connection connection = scene.relayDatabase().open()) {
            Forgotten forgotten = find(connection, true).forgotten();

            assertEquals(4, forgotten.count());
            assertEquals(5, forgotten.highestNumber());
            Collection<CloudEvent> newest = forgotten.newest(Topic.USAGES.topicName());
            assertEquals(
                    List.of(3L),
                    newest.stream()
                            .map(event -> event.data(UsageState.class).version())
                            .toList());
            new ComparisonMark(connection).takeNumbers(forgotten);
            connection.commit();
        }

        publish(1, 4);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                scene.entries(municipality).stream().map(CloudEvent::sequence).toList());
    }

    @Test
    void whatWaitedInTheBackupKeepsTheNumberItWasSentWith() throws SQLException {
        publish(1, 1);
        scene.commitEntries(municipality, 2);
        keep();
        publish(1, 2);
        putBack();
        assertEquals(2, scene.waiting());

        try (Connection connection = scene.relayDatabase().open()) {
            Forgotten forgotten = find(connection, true).forgotten();
            assertEquals(2, forgotten.numbers().size());
            new ComparisonMark(connection).takeNumbers(forgotten);
            connection.commit();
        }

        assertEquals(2, scene.database.number("select count(*) from outbox where source_number in (2, 3)"));
    }

    private Finding find(Connection connection, boolean judge) throws SQLException {
        var kafka = Map.<String, Object>of("bootstrap.servers", scene.infrastructure.bootstrapServers());
        return new ForgottenEvents(kafka, "/registry-service")
                .find(TOPICS, PublishedPositions.read(connection), judge, connection);
    }

    /** So many entries and one version of the usage, until they are on Kafka. */
    private void publish(int entries, long version) {
        try (var _ = scene.relay()) {
            scene.commitEntries(municipality, entries);
            scene.commitUsage(usage, version);
            await().atMost(LONG).untilAsserted(() -> assertEquals(0, scene.waiting()));
        }
    }

    private void keep() {
        for (String table : List.of("outbox", "outbox_counter", "published_position")) {
            scene.database.asOwner("create table kept_%1$s as table %1$s".formatted(table));
        }
    }

    private void putBack() {
        scene.database.asOwner("""
                delete from outbox;
                insert into outbox overriding system value select * from kept_outbox;
                delete from outbox_counter;
                insert into outbox_counter select * from kept_outbox_counter;
                delete from published_position;
                insert into published_position select * from kept_published_position
                """);
    }
}
