package dk.feltlaas.supplier.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands in for registry-service and gdpr-service where a preview asks them. Counts 12 usages and 5 registrations for
 * everyone with a token; {@code PUT /silence/<municipality>} makes gdpr-service fail for that municipality.
 */
public class PeersStandIn implements QuarkusTestResourceLifecycleManager {
    private final Set<String> silenced = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/registry", exchange -> count(exchange, "{\"ItSystemUsage\":12}"));
        server.createContext(
                "/gdpr", exchange -> count(exchange, "{\"ItSystemUsage\":12,\"DataProcessingRegistration\":5}"));
        server.createContext("/silence", exchange -> {
            silenced.add(lastSegment(exchange.getRequestURI().getPath()));
            answer(exchange, 204, "");
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of("feltlaas.peers.registry-url", url + "/registry", "feltlaas.peers.gdpr-url", url + "/gdpr");
    }

    private void count(HttpExchange exchange, String counts) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String municipality = lastSegment(path.replace("/lockable-records", ""));
        boolean authorized = exchange.getRequestHeaders().containsKey("Authorization");
        if (!authorized) {
            answer(exchange, 401, "");
        } else if (path.startsWith("/gdpr") && silenced.contains(municipality)) {
            answer(exchange, 503, "");
        } else {
            answer(exchange, 200, counts);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
