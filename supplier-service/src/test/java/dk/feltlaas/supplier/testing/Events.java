package dk.feltlaas.supplier.testing;

import static org.awaitility.Awaitility.await;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.testing.EventSchemas;
import dk.feltlaas.platform.testing.KafkaTopics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What the service has published so far; every event looked at is held against its schema. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Events() {}

    /** The events of a key once there are that many. */
    public static List<CloudEvent> of(Topic topic, UUID key, int atLeast) {
        KafkaTopics topics = KafkaTopics.ofThisTest();
        List<CloudEvent> events = await().atMost(PATIENCE)
                .until(() -> topics.events(topic, key.toString()), found -> found.size() >= atLeast);
        events.forEach(event -> EventSchemas.assertValid(event.toJson()));
        return events;
    }

    public static List<GrantEvent> grants(UUID municipality, int atLeast) {
        return of(Topic.GRANTS, municipality, atLeast).stream()
                .map(event -> event.data(GrantEvent.class))
                .toList();
    }

    /** The first audit entry that fits, once there is one. */
    public static AuditEntry audit(Predicate<AuditEntry> wanted) {
        KafkaTopics topics = KafkaTopics.ofThisTest();
        CloudEvent event = await().atMost(PATIENCE)
                .until(
                        () -> topics.events(Topic.AUDIT).stream()
                                .filter(found -> wanted.test(found.data(AuditEntry.class)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        EventSchemas.assertValid(event.toJson());
        return event.data(AuditEntry.class);
    }
}
