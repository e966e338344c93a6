package dk.feltlaas.local.tls;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the parts of one stack talk to each other, and others to them: what each has to be told for that. */
public sealed interface Transport {
    /** {@code http} or {@code https}. */
    String scheme();

    /** The certificate whoever calls has to trust. */
    Optional<Path> authority();

    /** A client of this program's own. */
    HttpClient.Builder client();

    /** What PostgreSQL's and Kafka's processes are started with. */
    List<String> ofInfrastructure();

    /** What follows a database's name in its address. */
    String ofDatabases();

    /** What a service has in its environment. */
    Map<String, String> ofServices();

    /** What the gateway listens with. */
    HttpServerOptions listening(HttpServerOptions options);

    /** What the gateway calls services with. */
    HttpClientOptions calling(HttpClientOptions options);

    /** Nothing is encrypted. */
    record Plain() implements Transport {
        @Override
        public String scheme() {
            return "http";
        }

        @Override
        public Optional<Path> authority() {
            return Optional.empty();
        }

        @Override
        public HttpClient.Builder client() {
            return HttpClient.newBuilder();
        }

        @Override
        public List<String> ofInfrastructure() {
            return List.of();
        }

        @Override
        public String ofDatabases() {
            return "";
        }

        @Override
        public Map<String, String> ofServices() {
            return Map.of();
        }

        @Override
        public HttpServerOptions listening(HttpServerOptions options) {
            return options;
        }

        @Override
        public HttpClientOptions calling(HttpClientOptions options) {
            return options;
        }
    }

    /** Everything is: every part shows the certificate, and every caller checks it, the name in it as well. */
    record Tls(Certificates certificates) implements Transport {
        @Override
        public String scheme() {
            return "https";
        }

        @Override
        public Optional<Path> authority() {
            return Optional.of(certificates.authority());
        }

        @Override
        public HttpClient.Builder client() {
            return HttpClient.newBuilder().sslContext(certificates.trusting());
        }

        @Override
        public List<String> ofInfrastructure() {
            return List.of("--tls", certificates.directory().toString());
        }

        @Override
        public String ofDatabases() {
            return "?sslmode=verify-full&sslrootcert=" + certificates.authority();
        }

        @Override
        public Map<String, String> ofServices() {
            var told = new HashMap<String, String>();
            told.put("QUARKUS_PROFILE", "prod,tls");
            told.put("FELTLAAS_TLS", certificates.directory().toString());
            // A browser would go on to demand TLS of everything else on this machine.
            told.put("QUARKUS_HTTP_HEADER__STRICT_TRANSPORT_SECURITY__VALUE", "max-age=0");
            certificates.ofKafkaClients().forEach((name, value) -> told.put(variable("kafka." + name), value));
            return told;
        }

        @Override
        public HttpServerOptions listening(HttpServerOptions options) {
            return options.setSsl(true)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .addCertPath(certificates.certificate().toString())
                            .addKeyPath(certificates.key().toString()));
        }

        @Override
        public HttpClientOptions calling(HttpClientOptions options) {
            return options.setSsl(true)
                    .setVerifyHost(true)
                    .setTrustOptions(new PemTrustOptions()
                            .addCertPath(certificates.authority().toString()));
        }

        private static String variable(String property) {
            return property.replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }
}
