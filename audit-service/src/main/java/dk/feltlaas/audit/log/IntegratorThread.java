package dk.feltlaas.audit.log;

import dk.feltlaas.platform.meter.Meters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the integration for as long as the service runs. */
@ApplicationScoped
class IntegratorThread {
    private static final long PATIENCE_MILLIS = 10_000;

    private final Integrator integrator;
    private final MeterRegistry meters;
    private Thread thread;

    @Inject
    IntegratorThread(
            LogConfig config,
            LogKeys keys,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            MeterRegistry meters) {
        this.integrator = new Integrator(config, new LeaderConnection(url, user, password), keys);
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder(Meters.AUDIT_HALTED, integrator, i -> i.isHalted() ? 1 : 0)
                .description("1 when the stored log is not what was signed")
                .register(meters);
        Gauge.builder(Meters.AUDIT_SIGNED, integrator, Integrator::signed)
                .description("Entries under the last checkpoint this process knows of")
                .register(meters);
        thread = Thread.ofPlatform().name("audit-integrator").daemon().start(integrator);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread != null) {
            integrator.stop();
            thread.join(PATIENCE_MILLIS);
        }
    }
}
