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

/** A fresh PostgreSQL and a fresh Kafka with the topics of Feltlås; data and logs stay under {@code target}. */
public final class Infrastructure implements AutoCloseable {
    private static Infrastructure shared;

    private final LocalProcess postgres;
    private final LocalProcess kafka;

    private Infrastructure(LocalProcess postgres, LocalProcess kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts both side by side. */
    public static Infrastructure start() {
        Path folder = Path.of("target", "infrastructure", UUID.randomUUID().toString())
                .toAbsolutePath();
        Path topics = extract("topics.properties", folder);
        var postgres = CompletableFuture.supplyAsync(() -> LocalProcess.start(
                "PostgresProcess",
                folder.resolve("postgres.log"),
                List.of("--data", folder.resolve("postgres").toString(), "--port", "0")));
        var kafka = LocalProcess.start(
                "KafkaProcess",
                folder.resolve("kafka.log"),
                List.of("--data", folder.resolve("kafka").toString(), "--port", "0", "--topics", topics.toString()));
        return new Infrastructure(postgres.join(), kafka);
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

    @Override
    public void close() {
        kafka.close();
        postgres.close();
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
