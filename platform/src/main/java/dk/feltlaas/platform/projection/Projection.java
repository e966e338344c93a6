package dk.feltlaas.platform.projection;

import static dk.feltlaas.platform.log.LogField.OFFSET;
import static dk.feltlaas.platform.log.LogField.PARTITION;
import static dk.feltlaas.platform.log.LogField.TOPIC;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UnusableEvent;
import dk.feltlaas.platform.log.LogFields;
import dk.feltlaas.platform.trace.EventSpans;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Applies events to the database. A listener is no more than
 *
 * <pre>{@code
 * @Incoming("grants")
 * @Blocking
 * void on(ConsumerRecord<String, String> record) {
 *     projection.apply(record, event -> locks.apply(event.data(GrantEvent.class)));
 * }
 * }</pre>
 *
 * <p>It must not be {@code @Transactional} itself: each attempt is a transaction of its own, in which what the handler
 * does and the position it reaches become true together. Records of a partition are to be handed over in their order,
 * one at a time. The same record can come again, so a handler changes nothing when what is stored is as new.
 *
 * <p>While the database is away the record is tried again, however long that takes. An event that can never be applied
 * leaves this method as an exception: the channel stops, and {@link ProjectionReadiness} says why. Nothing is skipped.
 */
@ApplicationScoped
public class Projection {
    private static final Logger LOG = Logger.getLogger(Projection.class);

    private final ProjectionPositions positions;
    private final ProjectionFailures failures;
    private final PatientTransaction transaction;
    private final EventSpans spans;

    @Inject
    Projection(ProjectionPositions positions, ProjectionFailures failures, Shutdown shutdown, EventSpans spans) {
        this(
                positions,
                failures,
                new PatientTransaction(
                        work -> Wall.asService(
                                () -> QuarkusTransaction.requiringNew().run(work)),
                        shutdown),
                spans);
    }

    Projection(
            ProjectionPositions positions,
            ProjectionFailures failures,
            PatientTransaction transaction,
            EventSpans spans) {
        this.positions = positions;
        this.failures = failures;
        this.transaction = transaction;
        this.spans = spans;
    }

    /**
     * Applies one record and stores that it was applied, both or neither.
     *
     * @param handler what the event means here; runs in the transaction, once per attempt
     * @throws UnusableEvent if the record holds no event of a type that belongs in its topic, or the handler says so
     */
    public void apply(ConsumerRecord<String, String> record, Consumer<CloudEvent> handler) {
        spans.applying(record, () -> applyOnce(record, handler));
    }

    private void applyOnce(ConsumerRecord<String, String> record, Consumer<CloudEvent> handler) {
        var partition = new TopicPartition(record.topic(), record.partition());
        try {
            CloudEvent event = read(record);
            transaction.run(
                    () -> {
                        positions.advance(partition, record.offset() + 1);
                        handler.accept(event);
                    },
                    passing -> failures.note(partition, record.offset(), passing));
            failures.clear(partition);
        } catch (RuntimeException e) {
            failures.note(partition, record.offset(), e);
            LogFields.with(TOPIC, record.topic())
                    .and(PARTITION, record.partition())
                    .and(OFFSET, record.offset())
                    .log(() -> LOG.error("An event cannot be applied, its channel stops", e));
            throw e;
        }
    }

    /**
     * Takes records as they are, whatever they hold, and stores that they were taken, in one transaction for all of
     * them. For a listener that must not choose, on a channel with {@code batch=true}.
     *
     * @param handler takes them all; must not fail because of what they hold
     */
    public void applyUnread(
            ConsumerRecords<String, String> records, Consumer<ConsumerRecords<String, String>> handler) {
        SortedMap<TopicPartition, Long> last = new TreeMap<>(Comparator.comparing(TopicPartition::toString));
        records.forEach(record -> last.put(new TopicPartition(record.topic(), record.partition()), record.offset()));
        try {
            transaction.run(
                    () -> {
                        last.forEach((partition, offset) -> positions.advance(partition, offset + 1));
                        handler.accept(records);
                    },
                    passing -> last.forEach((partition, offset) -> failures.note(partition, offset, passing)));
            last.keySet().forEach(failures::clear);
        } catch (RuntimeException e) {
            last.forEach((partition, offset) -> failures.note(partition, offset, e));
            LOG.errorf(e, "Records cannot be taken, their channel stops up to=%s", last);
            throw e;
        }
    }

    private static CloudEvent read(ConsumerRecord<String, String> record) {
        CloudEvent event = CloudEvent.parse(record.value());
        boolean known = Topic.named(record.topic())
                .filter(topic -> topic.types().contains(event.type()))
                .isPresent();
        if (!known) {
            throw UnusableEvent.unknownType(event);
        }
        return event;
    }
}
