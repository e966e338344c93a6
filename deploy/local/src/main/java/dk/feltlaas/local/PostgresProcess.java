package dk.feltlaas.local;

import dk.feltlaas.local.process.Lifeline;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.process.Postmaster;
import dk.feltlaas.local.tls.Certificates;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL 17 with the four databases, as a process of its own.
 *
 * <p>{@code --data DIR --port PORT [--durable false] [--tls DIR]}; with certificates, nobody comes in without TLS; port 0 takes a free one. Prints {@code READY <port>} when the
 * databases are usable. Leaves, and stops PostgreSQL, when standard input ends or on SIGTERM. Data survives.
 */
public final class PostgresProcess {
    private static final List<String> DATABASES = List.of("supplier", "registry", "gdpr", "audit");
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "64MB",
            "password_encryption", "scram-sha-256",
            // A base backup takes what was written meanwhile from here, when it has copied everything else.
            "wal_keep_size", "256MB",
            "log_checkpoints", "off");
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** The superuser only sets up databases and roles; everybody else shows a password. What is not listed is refused. */
    private static final String HOST_BASED_ACCESS = """
            %1$s all postgres 127.0.0.1/32 trust
            %1$s all all      127.0.0.1/32 scram-sha-256
            """;

    private PostgresProcess() {}

    public static void main(String[] args) throws IOException, SQLException {
        var arguments = Arguments.parse(args, Set.of("--data", "--port", "--durable", "--tls"), Set.of());
        var data = arguments.path("--data");
        boolean durable = !arguments.text("--durable").equals(Optional.of("false"));
        new Postmaster(data).clearAway();
        var tls = arguments.text("--tls").map(directory -> new Certificates(Path.of(directory)));
        var postgres = start(data, Ports.orFree(arguments.port("--port", 0)), durable, tls);
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            for (var database : DATABASES) {
                new DatabaseSetup(connection, name -> postgres.getDatabase("postgres", name)).ensure(database);
            }
        }
        Lifeline.readyOn(postgres.getPort());
        System.exit(0);
    }

    private static EmbeddedPostgres start(Path data, int port, boolean durable, Optional<Certificates> tls)
            throws IOException {
        Files.createDirectories(data);
        var log = Redirect.appendTo(data.resolveSibling("postgresql.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setDataDirectoryCustomizer(where -> demandPasswords(where, tls.isPresent()));
        SETTINGS.forEach(builder::setServerConfig);
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, durable ? "on" : "off"));
        tls.ifPresent(certificates -> builder.setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificates.certificate().toString())
                .setServerConfig("ssl_key_file", certificates.key().toString()));
        return builder.start();
    }

    private static void demandPasswords(File data, boolean tls) {
        try {
            var rules = HOST_BASED_ACCESS.formatted(tls ? "hostssl" : "host");
            Files.writeString(data.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
