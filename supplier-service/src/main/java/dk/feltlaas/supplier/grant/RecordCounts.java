package dk.feltlaas.supplier.grant;

import dk.feltlaas.platform.tls.PeerTls;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks the services how many records a lock would touch. One that is away is left out, never a reason to fail. */
@ApplicationScoped
public class RecordCounts {
    private static final Logger LOG = Logger.getLogger(RecordCounts.class);

    private final Map<String, LockableRecords> services;

    RecordCounts(PeersConfig config, PeerTls tls) {
        this.services = Map.of(
                "registry", client(config.registryUrl(), config, tls), "gdpr", client(config.gdprUrl(), config, tls));
    }

    /** By entity type; empty when the service did not answer. */
    Optional<Map<String, Long>> of(String service, UUID municipality, String authorization) {
        try {
            return Optional.of(services.get(service).count(municipality, authorization));
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("A service did not count its records service=%s cause=%s", service, e.getMessage());
            return Optional.empty();
        }
    }

    private static LockableRecords client(URI service, PeersConfig config, PeerTls tls) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(service)
                .connectTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        tls.configuration().ifPresent(client::tlsConfiguration);
        return client.build(LockableRecords.class);
    }
}
