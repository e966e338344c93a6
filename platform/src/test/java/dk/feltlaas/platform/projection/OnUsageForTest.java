package dk.feltlaas.platform.projection;

import dk.feltlaas.platform.event.UsageState;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener as every service has them; remembers what was applied. */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.test.usages", stringValue = "true")
class OnUsageForTest {
    private final Projection projection;
    private final List<UUID> applied = new CopyOnWriteArrayList<>();

    OnUsageForTest(Projection projection) {
        this.projection = projection;
    }

    @Incoming("usages")
    @Blocking
    void on(ConsumerRecord<String, String> record) {
        projection.apply(
                record, event -> applied.add(event.data(UsageState.class).uuid()));
    }

    List<UUID> applied() {
        return List.copyOf(applied);
    }
}
