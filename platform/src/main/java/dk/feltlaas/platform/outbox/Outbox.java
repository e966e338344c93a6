package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.trace.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a change says what it did. The event is written by the caller's transaction: it is published if and only if
 * that transaction commits, at least once, and the events of one key in one topic in the order of their commits.
 */
@ApplicationScoped
public class Outbox {
    /** Below what a broker takes by default; a larger event would block its key for ever, so its change is refused. */
    static final int MAX_BYTES = 1_000_000;

    /**
     * The lock is taken before the number is drawn and held until commit, so that within a key the order of {@code seq}
     * is the order of commits. Other keys do not wait. The transaction has its id before it has a number, for
     * {@link OutboxFloor} to see that nobody is left who has drawn a number and not committed.
     */
    private static final String INSERT = """
            with ordered as materialized (
                select pg_current_xact_id(), pg_advisory_xact_lock(hashtextextended(?, 0)))
            insert into outbox (id, topic, key, type, body, created_at)
            select ?, ?, ?, ?, ?, ? from ordered
            """;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Doorbell doorbell;
    private final Clock clock;
    private final String source;

    @Inject
    Outbox(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Doorbell doorbell,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.doorbell = doorbell;
        this.clock = clock;
        this.source = "/" + service;
    }

    /**
     * What is to be appended.
     *
     * @param key decides partition and order
     * @param type one of {@link dk.feltlaas.platform.event.EventTypes}
     * @param subject the identifier of what it is about
     * @param data the record of that type; of an {@link AuditEntry} the event takes its id
     */
    public record Draft(Topic topic, String key, String type, String subject, Object data) {}

    /**
     * Appends an event to the running transaction.
     *
     * @param key decides partition and order
     * @param type one of {@link dk.feltlaas.platform.event.EventTypes}
     * @param subject the identifier of what it is about
     * @param data the record of that type; of an {@link AuditEntry} the event takes its id
     * @return the id of the event
     * @throws IllegalStateException if no transaction is running
     * @throws ChangeTooLarge if the event is larger than Kafka would take
     */
    public UUID append(Topic topic, String key, String type, String subject, Object data) {
        return appendAll(List.of(new Draft(topic, key, type, subject, data))).getFirst();
    }

    /**
     * Appends events in that order, all by one trip to the database.
     *
     * @return their ids
     * @throws IllegalStateException if no transaction is running
     * @throws ChangeTooLarge if an event is larger than Kafka would take; then none is appended
     */
    public List<UUID> appendAll(List<Draft> drafts) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("An event is appended by the transaction that makes it true");
        }
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<CloudEvent> events = drafts.stream().map(this::event).toList();
        insert(drafts, events);
        ringAfterCommit();
        return events.stream().map(CloudEvent::id).toList();
    }

    private CloudEvent event(Draft draft) {
        UUID id = draft.data() instanceof AuditEntry entry ? entry.id() : Ids.next();
        return CloudEvent.of(
                id, source, draft.type(), clock.instant(), draft.subject(), TraceContext.current(), draft.data());
    }

    private void insert(List<Draft> drafts, List<CloudEvent> events) {
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < events.size(); i++) {
                prepare(insert, drafts.get(i), events.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static void prepare(PreparedStatement insert, Draft draft, CloudEvent event) throws SQLException {
        String body = event.toJson();
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ChangeTooLarge();
        }
        String topic = draft.topic().topicName();
        insert.setString(1, OutboxRow.stream(topic, draft.key()));
        insert.setObject(2, event.id());
        insert.setString(3, topic);
        insert.setString(4, draft.key());
        insert.setString(5, event.type());
        insert.setString(6, body);
        insert.setObject(7, OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC));
    }

    private void ringAfterCommit() {
        if (transactions.getResource(Doorbell.class) == null) {
            transactions.putResource(Doorbell.class, doorbell);
            transactions.registerInterposedSynchronization(new RingAfterCommit(doorbell));
        }
    }

    private record RingAfterCommit(Doorbell doorbell) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing is known before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                doorbell.ring();
            }
        }
    }
}
