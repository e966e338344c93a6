package dk.feltlaas.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A fresh PostgreSQL and a fresh Kafka with the topics of Feltlås; data and logs stay under {@code target}. Both can be
 * taken away and given back at the same port with the same data.
 */
public final class Infrastructure implements AutoCloseable {
    private static Infrastructure shared;

    private final Path folder;
    private LocalProcess postgres;
    private LocalProcess kafka;

    private Infrastructure(Path folder) {
        this.folder = folder;
    }

    /** Starts both side by side. */
    public static Infrastructure start() {
        var infrastructure = new Infrastructure(
                Path.of("target", "infrastructure", UUID.randomUUID().toString())
                        .toAbsolutePath());
        var postgres = CompletableFuture.runAsync(() -> infrastructure.startPostgres(0));
        infrastructure.startKafka(0);
        postgres.join();
        return infrastructure;
    }

    /** One for all plain tests of this JVM; it ends with the JVM. */
    public static synchronized Infrastructure shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.port(), database);
    }

    public String bootstrapServers() {
        return "localhost:" + kafka.port();
    }

    /** Takes Kafka away as a power cut would. */
    public void killKafka() {
        kafka.kill();
    }

    /** Gives Kafka back as it was. */
    public void restartKafka() {
        startKafka(kafka.port());
    }

    /** Stops PostgreSQL in an orderly way, which ends every connection. */
    public void stopPostgres() {
        postgres.close();
    }

    /** Gives PostgreSQL back as it was. */
    public void restartPostgres() {
        startPostgres(postgres.port());
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }

    private void startPostgres(int port) {
        postgres = LocalProcess.start(
                "PostgresProcess",
                folder.resolve("postgres.log"),
                List.of("--data", folder.resolve("postgres").toString(), "--port", Integer.toString(port)));
    }

    private void startKafka(int port) {
        kafka = LocalProcess.start(
                "KafkaProcess",
                folder.resolve("kafka.log"),
                List.of(
                        "--data",
                        folder.resolve("kafka").toString(),
                        "--port",
                        Integer.toString(port),
                        "--topics",
                        extract("topics.properties", folder).toString()));
    }

    /** A file of the class path's {@code feltlaas} folder as a file other processes can read. */
    static Path extract(String name, Path folder) {
        Path file = folder.resolve(name);
        try (InputStream content = Infrastructure.class.getClassLoader().getResourceAsStream("feltlaas/" + name)) {
            Files.createDirectories(folder);
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
