package dk.feltlaas.local;

import dk.feltlaas.local.process.Lifeline;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.tls.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Apache Kafka as one KRaft broker and controller, as a process of its own.
 *
 * <p>{@code --data DIR --port PORT --topics FILE [--reached-at PORT] [--tls DIR]}; port 0 takes a free one; clients are sent to the
 * port it is reached at, if that is another one: a proxy's. Creates the topics of the file that are
 * missing, then prints {@code READY <port>}. Leaves in an orderly way when standard input ends or on SIGTERM. Data
 * survives.
 */
public final class KafkaProcess {
    private static final int NODE = 1;

    private KafkaProcess() {}

    public static void main(String[] args) throws Exception {
        var arguments =
                Arguments.parse(args, Set.of("--data", "--port", "--topics", "--reached-at", "--tls"), Set.of());
        var data = arguments.path("--data");
        int port = Ports.orFree(arguments.port("--port", 0));
        Files.createDirectories(data);
        int reachedAt = arguments.port("--reached-at", port);
        var tls = arguments.text("--tls").map(directory -> new Certificates(Path.of(directory)));
        var configuration = configuration(data.resolve("log"), port, reachedAt, Ports.free());
        tls.ifPresent(certificates -> configuration.putAll(listening(certificates)));
        formatOnce(data, configuration);

        var server = new KafkaRaftServer(new KafkaConfig(configuration), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        server.startup();
        Topics.read(arguments.path("--topics"))
                .createOn(
                        "127.0.0.1:" + port,
                        tls.map(Certificates::ofKafkaClients).orElse(Map.of()));
        Lifeline.readyOn(port);
        System.exit(0);
    }

    private static Properties configuration(Path log, int port, int reachedAt, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "CLIENTS://127.0.0.1:" + reachedAt,
                "inter.broker.listener.name",
                "CLIENTS",
                "listener.security.protocol.map",
                "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                log.toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        // One small machine: no waiting for more consumers, few threads, a cleaner buffer in proportion.
        properties.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        return properties;
    }

    /** The broker is a client of its own listeners, so it is told whom to trust as well. */
    private static Map<String, String> listening(Certificates certificates) {
        return Map.of(
                "listener.security.protocol.map",
                "CLIENTS:SSL,CONTROLLER:SSL",
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                certificates.keyAndCertificate().toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString());
    }

    private static void formatOnce(Path data, Properties configuration) throws IOException {
        if (Files.exists(data.resolve("log").resolve("meta.properties"))) {
            return;
        }
        var file = data.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            configuration.store(writer, "As first formatted; ports change from start to start");
        }
        var cluster = Uuid.randomUuid().toString();
        String[] command = {"format", "--ignore-formatted", "--cluster-id", cluster, "--config", file.toString()};
        if (StorageTool.execute(command, System.err) != 0) {
            throw new IOException("The Kafka data directory " + data + " could not be formatted.");
        }
    }
}
