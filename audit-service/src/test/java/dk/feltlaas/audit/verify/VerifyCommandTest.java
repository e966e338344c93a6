package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.feltlaas.audit.tile.TileAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String PREFIX = "/audit/log/";

    private final LogMother log = LogMother.ofSize(300);
    private final String key = log.signer.verifierKey().toString();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PREFIX, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void soundExport() throws IOException {
        assertEquals(0, run("--key", key, "--export", export(log.export())));
        assertEquals("""
                300 entries of 300 of feltlaas.example/audit were read as signed; 0 are without actor, 0 without content.
                Sound.
                """, text(out));
    }

    @Test
    void tamperedExport() throws IOException {
        List<String> lines = log.export();
        lines.set(6, lines.get(6).replace("updated", "deleted"));
        assertEquals(1, run("--key", key, "--export", export(lines)));
        assertTrue(
                text(out).startsWith("Entry 5 was changed: its content is not the one the leaf commits to.\n"),
                text(out));
        assertTrue(text(out).endsWith("NOT sound: 1 findings.\n"));
    }

    @Test
    @DisplayName("A log is checked over HTTP, its checkpoint kept, and checked again after it has grown")
    void soundLog() throws IOException {
        Path kept = directory.resolve("checkpoint");
        Path keys = Files.writeString(directory.resolve("keys"), key + "\n");
        assertEquals(0, run("--keys", keys.toString(), "--log", prefix(), "--keep", kept.toString()));
        assertEquals(log.checkpoint().toString(), Files.readString(kept));
        log.grow(300);
        assertEquals(0, run("--key", key, "--log", prefix(), "--kept", kept.toString()), text(out));
    }

    @Test
    void truncatedLog() throws IOException {
        Path kept = Files.writeString(
                directory.resolve("checkpoint"),
                LogMother.ofSize(301).checkpoint().toString());
        assertEquals(1, run("--key", key, "--log", prefix(), "--kept", kept.toString()));
        assertTrue(text(out).contains("Truncated at entry 300"), text(out));
    }

    @Test
    void unreadable() {
        assertEquals(3, run("--key", key, "--export", directory.resolve("none").toString()));
        assertEquals(3, run("--key", key, "--log", prefix() + "nowhere/"));
        server.stop(0);
        assertEquals(3, run("--key", key, "--log", prefix()));
    }

    @Test
    void wrongUsage() {
        assertEquals(2, run());
        assertEquals(2, run("--key", key));
        assertEquals(2, run("--export", "file"));
        assertEquals(2, run("--key", key, "--export"));
        assertEquals(2, run("--key", key, "--export", "a", "--log", "http://b/"));
        assertEquals(2, run("--key", "nonsense", "--export", "a"));
        assertEquals(2, run("--key", key, "--log", "ftp://b/"));
        assertEquals(2, run("--key", key, "--export", "a", "--bodies-since", "yesterday"));
        assertEquals(2, run("--help", "me"));
        assertTrue(text(err).contains("--kept FILE"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
            Optional<byte[]> file = path.equals("checkpoint")
                    ? Optional.of(log.checkpoint().toString().getBytes(StandardCharsets.UTF_8))
                    : TileAddress.parse(path).flatMap(log::find);
            if (file.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write(file.get());
            }
        }
    }

    private String prefix() {
        return "http://localhost:%d%s".formatted(server.getAddress().getPort(), PREFIX);
    }

    private String export(List<String> lines) throws IOException {
        return Files.writeString(directory.resolve("export.ndjson"), String.join("\n", lines) + "\n")
                .toString();
    }

    private int run(String... arguments) {
        return new VerifyCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
