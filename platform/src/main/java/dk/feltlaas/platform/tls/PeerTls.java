package dk.feltlaas.platform.tls;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * Whom a service believes to be another one: whoever has a certificate of the configured authority for the host that is
 * called. Where TLS is off ({@code QUARKUS_PROFILE} lacks {@code tls}), the JVM's own authorities count, as for any client.
 */
@Singleton
public class PeerTls {
    /** The name of the configuration, {@code quarkus.tls.peers}. */
    private static final String NAME = "peers";

    private final TlsConfigurationRegistry registry;

    PeerTls(TlsConfigurationRegistry registry) {
        this.registry = registry;
    }

    /** For REST clients; empty where TLS is off. */
    public Optional<TlsConfiguration> configuration() {
        return registry.get(NAME);
    }

    /**
     * For plain calls. What it builds trusts what is configured at this moment, so build anew where one lives for long.
     */
    public HttpClient.Builder client() {
        HttpClient.Builder client = HttpClient.newBuilder();
        configuration().ifPresent(tls -> client.sslContext(contextOf(tls)));
        return client;
    }

    /** What to object in production to a setting that has another service called plainly; nothing otherwise. */
    public static Stream<String> objections(String setting, URI service) {
        return isPlain(service) ? Stream.of(setting + " must begin with https://.") : Stream.empty();
    }

    /** Whether tokens and records sent there could be read on the way. */
    public static boolean isPlain(URI service) {
        return "http".equals(service.getScheme());
    }

    private static SSLContext contextOf(TlsConfiguration tls) {
        try {
            return tls.createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("The certificates of quarkus.tls." + NAME + " cannot be used", e);
        }
    }
}
