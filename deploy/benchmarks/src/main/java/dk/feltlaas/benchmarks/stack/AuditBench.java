package dk.feltlaas.benchmarks.stack;

import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.benchmarks.log.LogDatabase;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.Launches;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.platform.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, which syncs every commit to the disk, Kafka without records, and an audit-service for each log that is
 * measured. Logs stay in the data directory for the next run; closing ends the processes.
 */
public final class AuditBench implements Processes {
    private final DataDirectory data;
    private final StackPlan plan;
    private final Launches launches;
    private final ChildProcess postgres;
    private final ChildProcess kafka;
    private final Map<String, ChildProcess> services = new HashMap<>();
    private final Path jwks;

    private AuditBench(Path project, Path directory) throws IOException {
        data = DataDirectory.open(directory, false);
        plan = StackPlan.beside(project, directory).withJvm(StackPlan.MEASURED_JVM);
        launches = new Launches(plan, data, LocalAdministrator.DEFAULT);
        deleteTopics();
        postgres = launches.postgres();
        kafka = launches.kafka();
        jwks = directory.resolve("jwks.json");
        try (InputStream keys = Tokens.class.getResourceAsStream("/feltlaas/test-jwks.json")) {
            Files.write(jwks, keys.readAllBytes());
        }
    }

    public static AuditBench start(Path project, Path directory) throws IOException {
        AuditBench bench = new AuditBench(project, directory);
        try {
            bench.postgres.start();
            bench.kafka.start();
            return bench;
        } catch (RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    public String kafka() {
        return "127.0.0.1:" + kafka.port();
    }

    public LogDatabase database(String name) {
        return new LogDatabase("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/", name);
    }

    /** The service over that log, ready. */
    public AuditService service(LogDatabase log) {
        return new AuditService(services.computeIfAbsent(log.name(), name -> started(log)));
    }

    /** Stops all services there are. */
    public void stopServices() {
        services.values().forEach(ChildProcess::stop);
        services.clear();
    }

    private ChildProcess started(LogDatabase log) {
        ChildProcess process = launches.service(
                "audit",
                "audit-service-" + log.name(),
                Ports.free(),
                Map.of(
                        "FELTLAAS_DB_URL", log.url(),
                        "FELTLAAS_JWKS_URL", jwks.toUri().toString(),
                        "FELTLAAS_ISSUER", Tokens.ISSUER));
        process.start();
        return process;
    }

    /** The log of a size, made unless an earlier run has left it. */
    public LogDatabase log(long size) throws Exception {
        LogDatabase log = database("log_" + size);
        if (services.containsKey(log.name())) {
            return log;
        }
        log.ensure();
        if (log.size() < size) {
            log.drop();
            log.ensure();
            log.fill(size, signer());
        }
        // Topics are new in each run; where an earlier one was read to means nothing.
        log.execute("delete from projection_position");
        return log;
    }

    /** Forces what was written to the disk, so that nobody who is measured pays for it. */
    public void settle() throws Exception {
        try (var connection = database("postgres").asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    public NoteSigner signer() throws IOException {
        launches.service("audit");
        return NoteSigner.parse(
                Files.readString(data.path().resolve("audit-keys.txt")).strip());
    }

    public List<VerifierKey> keys() throws IOException {
        return List.of(signer().verifierKey());
    }

    @Override
    public void close() {
        stopServices();
        kafka.stop();
        postgres.stop();
        data.close();
    }

    private void deleteTopics() throws IOException {
        Path topics = data.path().resolve(StackPlan.KAFKA);
        if (Files.exists(topics)) {
            try (var files = Files.walk(topics)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
