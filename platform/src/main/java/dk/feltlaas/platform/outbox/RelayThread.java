package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.trace.EventSpans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay for as long as the service runs, if the service has an outbox. */
@ApplicationScoped
class RelayThread {
    private final OutboxConfig config;
    private final OutboxDatabase database;
    private final Map<String, Object> kafka;
    private final Doorbell doorbell;
    private final OutboxGauges gauges;
    private final MeterRegistry meters;
    private final EventSpans spans;
    private final Instance<BeforeLeading> before;
    private OutboxRelay relay;
    private Thread thread;

    @Inject
    RelayThread(
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Doorbell doorbell,
            OutboxGauges gauges,
            MeterRegistry meters,
            EventSpans spans,
            Instance<BeforeLeading> before) {
        this.config = config;
        this.database = new OutboxDatabase(url, user, password);
        this.kafka = kafka;
        this.doorbell = doorbell;
        this.gauges = gauges;
        this.meters = meters;
        this.spans = spans;
        this.before = before;
    }

    void start(@Observes StartupEvent started) {
        if (!config.enabled()) {
            return;
        }
        gauges.register(meters);
        var publisher = new Publisher(new OutboxProducers(kafka, config.deliveryTimeout()), spans);
        relay = new OutboxRelay(config, database, publisher, doorbell, gauges, before.get());
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread != null) {
            relay.stop();
            thread.join(config.deliveryTimeout().plus(Duration.ofSeconds(1)));
        }
    }
}
