package dk.feltlaas.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.tls.Certificates;
import dk.feltlaas.local.tls.Transport;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With TLS the gateway is believed by who trusts its authority, and itself believes services of that one alone. */
class GatewayTlsTest {
    private static Transport ours;
    private static Transport strangers;

    private final Vertx vertx = Vertx.vertx();
    private Gateway gateway;

    @BeforeAll
    static void makeCertificates(@TempDir Path here, @TempDir Path elsewhere) {
        ours = new Transport.Tls(Certificates.in(here));
        strangers = new Transport.Tls(Certificates.in(elsewhere));
    }

    @AfterEach
    void close() {
        if (gateway != null) {
            gateway.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceOfOurAuthorityIsCalled() throws IOException, InterruptedException {
        var answer = ask(open(ours), ours);

        assertEquals(200, answer.statusCode());
        assertEquals("https", answer.body(), "the service is told how the gateway was asked");
    }

    @Test
    void oneOfAnotherAuthorityIsNot() throws IOException, InterruptedException {
        assertEquals(502, ask(open(strangers), ours).statusCode());
    }

    @Test
    void oneThatSpeaksPlainlyIsNot() throws IOException, InterruptedException {
        assertEquals(502, ask(open(new Transport.Plain()), ours).statusCode());
    }

    @Test
    void whoTrustsAnotherAuthorityDoesNotAsk() {
        int port = open(ours);

        assertThrows(SSLHandshakeException.class, () -> ask(port, strangers));
    }

    /** @return where the gateway listens in front of a service that shows that certificate, or none */
    private int open(Transport shown) {
        int service = vertx.createHttpServer(shown.listening(new HttpServerOptions()))
                .requestHandler(request -> request.response().end("" + request.getHeader("X-Forwarded-Proto")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        int port = Ports.free();
        gateway = Gateway.open(port, Map.of("registry", service), ours);
        return port;
    }

    private static HttpResponse<String> ask(int port, Transport trusted) throws IOException, InterruptedException {
        try (var client = trusted.client().build()) {
            var question = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/v2/it-systems"))
                    .build();
            return client.send(question, BodyHandlers.ofString());
        }
    }
}
