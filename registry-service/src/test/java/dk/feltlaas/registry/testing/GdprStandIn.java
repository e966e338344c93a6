package dk.feltlaas.registry.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The far end of the wire to gdpr-service, for what can happen on that wire: answers as told, late or not at all. What
 * the real service says to a write is tested with the real one, in {@code deploy/e2e}. Until told otherwise it is away.
 */
public class GdprStandIn implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;
    private final Wire wire = new Wire();

    /** What came in. */
    public record Received(String method, String path, String query, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What goes out. */
    public record Answer(int status, String contentType, String body, long delayMillis) {
        public static Answer json(String body) {
            return new Answer(200, "application/json", body, 0);
        }

        public static Answer problem(int status, String body) {
            return new Answer(status, "application/problem+json", body, 0);
        }
    }

    /** Makes an answer of what came in. */
    public interface Behaviour {
        Answer to(Received request);
    }

    /** How a test tells the stand-in what to do. */
    public static final class Wire {
        private static final Behaviour AWAY = request -> Answer.problem(503, "{}");

        private final List<Received> received = new CopyOnWriteArrayList<>();
        private volatile Behaviour behaviour = AWAY;

        public void isAway() {
            answers(AWAY);
        }

        public void answers(Behaviour next) {
            received.clear();
            behaviour = next;
        }

        public List<Received> received() {
            return List.copyOf(received);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "FELTLAAS_GDPR_URL",
                "http://localhost:" + server.getAddress().getPort(),
                "quarkus.rest-client.gdpr-service.read-timeout",
                "1000");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received received = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body);
            wire.received.add(received);
            Answer answer = wire.behaviour.to(received);
            pause(answer.delayMillis());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void pause(long millis) {
        try {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(wire, new TestInjector.MatchesType(Wire.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
