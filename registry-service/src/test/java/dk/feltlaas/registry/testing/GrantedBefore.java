package dk.feltlaas.registry.testing;

import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.GrantChange;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.RealInfrastructure;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Real infrastructure in which municipalities granted a supplier before the service first started. */
public class GrantedBefore extends RealInfrastructure {
    public static final int MUNICIPALITIES = 20;
    public static final long LAST_EPOCH = 3;
    public static final UUID SUPPLIER = UUID.fromString("33333333-3333-4333-8333-333333333333");

    public static UUID municipality(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        KafkaTopics topics = new KafkaTopics(settings.get("kafka.bootstrap.servers"));
        for (int i = 0; i < MUNICIPALITIES; i++) {
            for (long epoch = 1; epoch <= LAST_EPOCH; epoch++) {
                publish(topics, Stage.locked(municipality(i), epoch, SUPPLIER, ControlState.SUPPLIER));
            }
        }
        return settings;
    }

    private static void publish(KafkaTopics topics, LockState state) {
        GrantChange change = new GrantChange(Ids.next(), SUPPLIER, "activated", null, Ids.next());
        String key = state.municipality().toString();
        topics.publish(
                Topic.GRANTS,
                key,
                CloudEvent.of(
                        Ids.next(),
                        "/test",
                        EventTypes.GRANT_ACTIVATED,
                        Instant.now(),
                        key,
                        null,
                        new GrantEvent(change, state)));
    }
}
