package dk.feltlaas.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dk.feltlaas.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private final int port = Ports.free();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void publish() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/openapi", exchange -> {
            var document = "{\"paths\": {\"/api/v2/it-systems\": {}}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void theDocumentsOfTheServicesAreOneDocument() throws Exception {
        gateway = Gateway.open(port, Map.of("registry", published()));
        var answer = get("/openapi");

        assertEquals(200, answer.statusCode());
        var document = new ObjectMapper().readTree(answer.body());
        assertTrue(document.path("paths").has("/api/v2/it-systems"));
        assertEquals("Feltlås", document.at("/info/title").asText());
    }

    @Test
    void aServiceThatIsNotThereIsAProblemToTryAgain() throws Exception {
        gateway = Gateway.open(port, Map.of("registry", published(), "gdpr", Ports.free()));
        var answer = get("/openapi");

        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("gdpr-service"), answer.body());
    }

    @Test
    void swaggerUiShowsThatDocument() throws Exception {
        gateway = Gateway.open(port, Map.of("registry", published()));
        assertEquals("/docs/", get("/docs").headers().firstValue("Location").orElseThrow());
        assertTrue(get("/docs/").body().contains("swagger-ui"));
        assertTrue(get("/docs/swagger-initializer.js").body().contains("/openapi"));
        assertEquals(200, get("/docs/swagger-ui-bundle.js").statusCode());
        assertEquals(404, get("/docs/nothing.js").statusCode());
        assertEquals(404, get("/docs/..%2Fpom.properties").statusCode());
    }

    private int published() {
        return service.getAddress().getPort();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
