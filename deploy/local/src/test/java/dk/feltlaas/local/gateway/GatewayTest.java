package dk.feltlaas.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dk.feltlaas.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final String REFUSAL =
            "HTTP/1.1 413 Content Too Large\r\nContent-Type: application/problem+json\r\n" + "Connection: close\r\n";

    private final int port = Ports.free();
    private final int other = Ports.free();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/v2/it-systems", exchange -> {
            var headers = exchange.getRequestHeaders();
            var answer = "%s %s host=%s id=%s body=%s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            headers.getFirst("X-Forwarded-Host"),
                            headers.getFirst("X-Request-Id"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        service.createContext("/api/v2/it-contracts", exchange -> exchange.close());
        service.start();
        gateway = Gateway.open(port, Map.of("registry", service.getAddress().getPort(), "audit", Ports.free()));
    }

    @AfterEach
    void close() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void aRequestReachesItsServiceWithWhereItCameFrom() throws Exception {
        var answer = send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString("{}"))
                        .header("X-Request-Id", "mine-1")
                        .header("X-Forwarded-Host", "evil.example"),
                "/api/v2/it-systems?page=0");

        assertEquals(201, answer.statusCode());
        assertEquals("POST /api/v2/it-systems?page=0 host=localhost:" + port + " id=mine-1 body={}", answer.body());
        assertEquals("mine-1", answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void anAddressNobodyOwnsIsAProblem() throws Exception {
        assertProblem(404, "/problems/not-found", send(HttpRequest.newBuilder(), "/internal/usage-profiles/1"));
    }

    @Test
    void aServiceThatIsNotThereIsAProblemToTryAgain() throws Exception {
        var answer = send(HttpRequest.newBuilder(), "/api/v2/audit/entries");

        assertProblem(503, "/problems/not-ready", answer);
        assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void aServiceThatHangsUpIsAProblem() throws Exception {
        assertProblem(502, "/problems/bad-gateway", send(HttpRequest.newBuilder(), "/api/v2/it-contracts"));
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws Exception {
        assertProblem(
                414, "/problems/too-large", send(HttpRequest.newBuilder(), "/api/v2/it-systems/" + "x".repeat(5_000)));
    }

    @Test
    void aServiceThatRefusesABodyUnreadAndLeavesIsStillAnswered() throws Exception {
        assertAnswered(REFUSAL + "Content-Length: 2\r\n\r\n{}", 413, 502);
    }

    @Test
    void anAnswerThatBreaksOffIsAProblemAndNoSilence() throws Exception {
        assertAnswered(REFUSAL + "Content-Length: 20\r\n\r\n{}", 502);
    }

    private void assertAnswered(String words, Integer... statuses) throws Exception {
        var hasty = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var entrance = Gateway.open(other, Map.of("registry", hasty.getLocalPort()));
        Thread.ofVirtual().start(() -> sayAndLeave(hasty, words));
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 20; i++) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + other + "/api/v2/it-systems"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(BodyPublishers.ofString("x".repeat(300_000)));
                var answer = client.send(request.build(), BodyHandlers.ofString());

                assertTrue(List.of(statuses).contains(answer.statusCode()), answer::toString);
                assertEquals(
                        "application/problem+json",
                        answer.headers().firstValue("Content-Type").orElseThrow());
            }
        } finally {
            entrance.close();
            hasty.close();
        }
    }

    private static void sayAndLeave(ServerSocket service, String words) {
        while (!service.isClosed()) {
            try (var connection = service.accept()) {
                connection.getInputStream().read(new byte[1_000]);
                connection.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the next one, or the end of the test
            }
        }
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains("\"type\":\"" + type + "\""), answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.uri(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
        }
    }
}
