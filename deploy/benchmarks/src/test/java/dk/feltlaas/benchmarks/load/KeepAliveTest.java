package dk.feltlaas.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that is not our own. */
class KeepAliveTest {
    private HttpServer server;
    private KeepAlive connection;

    @BeforeEach
    void aServerThatSaysWhatItWasAsked() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = request.getBytes(StandardCharsets.UTF_8);
            boolean chunked = exchange.getRequestURI().getPath().equals("/chunked");
            exchange.sendResponseHeaders(chunked ? 200 : 201, chunked ? 0 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        connection = new KeepAlive(server.getAddress().getPort(), "t");
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.stop(0);
    }

    @Test
    void readsAnswerAfterAnswerOfEitherKind() throws IOException {
        assertEquals(
                "GET /chunked Bearer t ", connection.get("/chunked").expect(200).text());
        assertEquals(
                "PATCH /one Bearer t Æ",
                connection.patch("/one", "Æ").expect(201).text());
        assertEquals(
                "POST /chunked Bearer t {}",
                connection.post("/chunked", "{}").expect(200).text());
    }

    @Test
    void takesNoOtherStatusForSuccess() throws IOException {
        KeepAlive.Answer answer = connection.get("/one");

        assertThrows(IllegalStateException.class, () -> answer.expect(200));
    }
}
