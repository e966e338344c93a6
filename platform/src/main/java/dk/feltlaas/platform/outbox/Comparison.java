package dk.feltlaas.platform.outbox;

import static dk.feltlaas.platform.log.LogField.OUTCOME;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.log.LogFields;
import dk.feltlaas.platform.outbox.ForgottenEvents.Finding;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compares what was published with what the database knows, and where the database has forgotten something, because it
 * was restored from an older backup, brings both together without a person: numbers go on above those that were used, and
 * every owner makes its present state newer than what it told. Says what it found in the log, in the audit log and at
 * {@link ComparisonReadiness}. Failing half-way it begins again from the same place.
 */
@ApplicationScoped
class Comparison implements BeforeLeading {
    static final String ACTION = "database.restored";
    private static final Logger LOG = Logger.getLogger(Comparison.class);

    private final ForgottenEvents events;
    private final List<PublishedState> states;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    @Inject
    Comparison(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @All List<PublishedState> states,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.events = new ForgottenEvents(kafka, "/" + service);
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        ComparisonMark mark = new ComparisonMark(connection);
        Map<TopicPartition, Long> remembered = PublishedPositions.read(connection);
        // A database from before positions were kept has numbers and no positions: it remembers from now on.
        boolean judge = !remembered.isEmpty() || mark.lastNumber() == 0;
        Finding finding = events.find(topics(), remembered, judge, connection);
        Forgotten forgotten = finding.forgotten();
        mark.takeNumbers(forgotten);
        connection.commit();
        if (!forgotten.isEmpty()) {
            heal(forgotten);
        }
        PublishedPositions.store(connection, finding.ends());
        mark.set(forgotten.isEmpty() ? null : forgotten.sentence());
        connection.commit();
    }

    private void heal(Forgotten forgotten) {
        LogFields.with(OUTCOME, ACTION)
                .log(() -> LOG.warnf(
                        "%s. It was restored from a backup; the present state is made newer and published again",
                        forgotten.sentence()));
        for (PublishedState state : states) {
            String topic = state.topic().topicName();
            for (CloudEvent event : forgotten.newest(topic)) {
                Wall.asService(() -> QuarkusTransaction.requiringNew().run(() -> state.supersede(event)));
                LOG.warnf(
                        "The present state goes above %s of %s, which had been forgotten",
                        event.type(), event.subject());
            }
        }
        QuarkusTransaction.requiringNew().run(() -> record(forgotten));
    }

    private void record(Forgotten forgotten) {
        var entry = new AuditEntry(
                Ids.next(),
                service,
                clock.instant(),
                new AuditEntry.Actor(null, service, AuditEntry.Actor.SYSTEM, null, List.of(), null),
                null,
                null,
                null,
                ACTION,
                List.of(),
                AuditEntry.ACCEPTED,
                null,
                forgotten.sentence(),
                null,
                null);
        outbox.append(Topic.AUDIT, service, EventTypes.AUDIT_ENTRY, null, entry);
    }

    private List<String> topics() {
        return Stream.concat(states.stream().map(PublishedState::topic), Stream.of(Topic.AUDIT))
                .map(Topic::topicName)
                .collect(Collectors.toList());
    }
}
