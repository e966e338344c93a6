package dk.feltlaas.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.EventSchemas;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatIT {
    private final OutboxScene scene = new OutboxScene();
    private final String source = "idle-x" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final Heartbeat heartbeat =
            new Heartbeat(scene.database.dataSource(), scene.outbox, Clock.systemUTC(), source);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anIdleSourceSaysSoAtEveryLookButTheFirst() {
        scene.relay();

        look();
        assertEquals(List.of(), beats());
        look();
        look();

        List<CloudEvent> beats = beats();
        assertEquals(2, beats.size());
        assertEquals(Heartbeat.ACTION, beats.getFirst().data(AuditEntry.class).action());
        beats.forEach(beat -> EventSchemas.assertValid(beat.toJson()));
    }

    @Test
    void aSourceThatHasSomethingToSayNeedsNoHeartbeat() {
        scene.relay();
        look();

        scene.database.asOwner("update outbox_counter set last_number = last_number + 1");
        look();

        assertEquals(List.of(), beats());
    }

    private void look() {
        scene.database.inTransaction(heartbeat::beatIfIdle);
        await().until(() -> scene.waiting() == 0);
    }

    private List<CloudEvent> beats() {
        return scene.topics.events(Topic.AUDIT, source);
    }
}
