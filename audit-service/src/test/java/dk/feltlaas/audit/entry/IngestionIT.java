package dk.feltlaas.audit.entry;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.leaf.BodyParts;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.leaf.LeafOpener;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class IngestionIT {
    private static final Logger LOG = Logger.getLogger(IngestionIT.class);

    @Inject
    EntryLog log;

    @Test
    void whatComesTwiceIsStoredOnce() {
        AuditRecordMother write = write();
        AuditTopic.publish(write);

        AuditTopic.publish(write.key(), write.json());
        AuditTopic.publish("another partition", " " + write.json());
        AuditTopic.publish(write());

        assertEquals(1, LogDatabase.count("request = '" + write.request() + "'"));
    }

    @Test
    void anotherEventUnderTheSameIdIsKeptBesideTheFirst() {
        AuditRecordMother first = write();
        AuditTopic.publish(first);

        AuditTopic.publish(first.key(), first.action("delete").json());
        AuditTopic.publish(first.key(), first.json());

        String conflict = "opaque = 'another event with the id " + first.id() + " came before'";
        await().until(() -> LogDatabase.count(conflict) == 1);
        assertEquals(1, LogDatabase.count("id = '" + first.id() + "' and action = 'update'"));
    }

    @Test
    void positionsHaveNoGapHoweverManyAppend() throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> appenders = IntStream.range(0, 400)
                .<Callable<Boolean>>mapToObj(i -> () -> appendUnless(i % 7 == 0))
                .toList();

        int succeeded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> appended : threads.invokeAll(appenders)) {
                succeeded += appended.get() ? 1 : 0;
            }
        }
        assertEquals(342, succeeded);

        List<Long> positions = LogDatabase.numbers("select position from entry order by position");
        assertEquals(LongStream.range(0, positions.size()).boxed().toList(), positions);
        assertEquals(
                0,
                LogDatabase.numbers("select count(*) from (select received_at < lag(received_at) over"
                                + " (order by position) as backwards from entry) as pairs where backwards")
                        .getFirst());
    }

    private boolean appendUnless(boolean rolledBack) {
        try {
            return Wall.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                boolean appended = !log.append(List.of(evidence(write()))).isEmpty();
                if (rolledBack) {
                    throw new IllegalStateException("Something else in the transaction went wrong");
                }
                return appended;
            }));
        } catch (QuarkusTransactionException | IllegalStateException expected) {
            return false;
        }
    }

    private static Evidence evidence(AuditRecordMother record) throws CanonicalJson.NotCanonicalisable {
        return new Evidence(
                record.id(),
                "registry-service",
                null,
                record.entry().time(),
                CanonicalJson.of(record.json()),
                "no record but " + record.id(),
                null,
                Optional.of(record.entry()));
    }

    @Test
    void whatIsStoredIsCanonicalAndWhatTheLeafCommitsTo() throws SQLException, CanonicalJson.NotCanonicalisable {
        AuditRecordMother odd = write().changing(new FieldChange(
                "name\u0000" + "x".repeat(5_000), "key", new TextNode("\u0000 \uD83D\uDE00 </æ\u2028"), null));
        AuditTopic.publish(odd);
        AuditTopic.publish("key", "nothing readable");

        int seen = 0;
        try (Connection connection = LogDatabase.asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select leaf, actor_salt, actor_text, content_salt, content_text"
                                + " from entry join entry_body using (position)")) {
            while (rows.next()) {
                Leaf leaf = Leaf.parse(rows.getBytes("leaf"));
                Disclosure actor = new Disclosure(Salt.of(rows.getBytes("actor_salt")), rows.getString("actor_text"));
                Disclosure content =
                        new Disclosure(Salt.of(rows.getBytes("content_salt")), rows.getString("content_text"));
                String body = new BodyParts(actor.text(), content.text()).body();
                assertArrayEquals(body.getBytes(StandardCharsets.UTF_8), CanonicalJson.of(body));
                assertEquals(List.of(), LeafOpener.objections(leaf, Optional.of(actor), Optional.of(content)));
                seen++;
            }
        }
        assertTrue(seen >= 1);
    }

    @Test
    void whatIsNotUnderstoodIsKeptFlaggedAndStopsNothing() {
        UUID id = UUID.randomUUID();
        String unknownType = "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"/novel-service\",\"sequence\":9,\"type\":\"dk.feltlaas.novelty.v7\"}";
        List<String> odd = new ArrayList<>(
                List.of("", "not json " + id, "{\"id\":\"" + id, "[\"" + id + "\"]", "\u0000" + id, "null"));

        AuditTopic.publish("one key", unknownType);
        odd.forEach(value -> AuditTopic.publish("one key", value));
        AuditTopic.publish("one key", null);
        AuditRecordMother after = write().of(null).from("one key", 1L);
        AuditTopic.publish(after);

        assertEquals(
                1,
                LogDatabase.count(
                        "id = '" + id + "' and source = 'novel-service' and sequence = 9" + " and opaque is not null"));
        assertEquals(
                odd.size() + 1,
                LogDatabase.count("source = 'unknown' and opaque is not null and content_text"
                        + " like '%\"key\":\"b25lIGtleQ==\"%'"));
        RestAssured.given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void whatConcernsOneMunicipalityStandsInTheOrderItWasDone() {
        String source = "orderly-" + UUID.randomUUID();
        UUID municipality = UUID.randomUUID();
        List<AuditRecordMother> records = LongStream.rangeClosed(1, 200)
                .mapToObj(number -> write().of(municipality).from(source, number))
                .toList();

        AuditTopic.publishAtOnce(records);
        AuditTopic.awaitEntry(records.getLast().id());

        assertEquals(
                LongStream.rangeClosed(1, 200).boxed().toList(),
                LogDatabase.numbers("select sequence from entry where source = '" + source + "' order by position"));
    }

    @Test
    void manyAtOnceAllArrive() {
        String source = "busy-" + UUID.randomUUID();
        List<AuditRecordMother> records = LongStream.rangeClosed(1, 3_000)
                .mapToObj(number -> write().from(source, number))
                .toList();

        long began = System.nanoTime();
        AuditTopic.publishAtOnce(records);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> LogDatabase.count("source = '" + source + "'") == records.size());
        Duration taken = Duration.ofNanos(System.nanoTime() - began);

        LOG.infof("%d entries in %d ms, %d a second", records.size(), taken.toMillis(), 3_000_000 / taken.toMillis());
        assertEquals(
                LongStream.rangeClosed(1, 3_000).boxed().toList(),
                LogDatabase.numbers("select sequence from entry where source = '" + source + "' order by sequence"));
    }
}
