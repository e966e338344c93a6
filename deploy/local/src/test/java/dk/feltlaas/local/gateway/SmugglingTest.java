package dk.feltlaas.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dk.feltlaas.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes no honest client sends. Whatever they are taken for, nothing internal is reached and nobody is believed. */
class SmugglingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PUBLIC = "/api/v2/it-systems";
    private static final String SMUGGLED = "GET /internal/usage-profiles/1 HTTP/1.1\r\nHost: x\r\n\r\n";

    private final int port = Ports.free();
    private final List<String> reached = new CopyOnWriteArrayList<>();
    private volatile Headers headers = new Headers();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            reached.add(exchange.getRequestURI().toString());
            headers = exchange.getRequestHeaders();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        gateway = Gateway.open(port, Map.of("registry", service.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void whatAClientClaimsOfItsOriginIsNotPassedOn() throws Exception {
        send("GET " + PUBLIC
                + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 6.6.6.6\r\nx-forwarded-for: 7.7.7.7\r\n"
                + "Forwarded: for=6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Port: 666\r\nX-Forwarded-Prefix: /internal\r\nX-Forwarded-Proto: evil\r\n\r\n");

        assertEquals(List.of("127.0.0.1"), headers.get("X-Forwarded-For"));
        assertEquals(List.of("localhost"), headers.get("X-Forwarded-Host"));
        assertEquals(List.of("http"), headers.get("X-Forwarded-Proto"));
        for (String removed : List.of("Forwarded", "X-Real-Ip", "X-Forwarded-Port", "X-Forwarded-Prefix")) {
            assertNull(headers.get(removed), removed);
        }
    }

    @Test
    void whatTheGatewaySaysCannotBeStruckOutByTheClient() throws Exception {
        send("GET " + PUBLIC
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Forwarded-For, X-Request-Id\r\n\r\n");

        assertEquals(List.of("127.0.0.1"), headers.get("X-Forwarded-For"));
        assertTrue(headers.containsKey("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 54\r\n\r\n",
                "Content-Length: 0, 54\r\n\r\n",
                "Content-Length : 54\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "X: a\n\n"
            })
    void aRequestHiddenInAnotherNeverReachesAnInternalPath(String framing) throws Exception {
        send(
                "POST " + PUBLIC + " HTTP/1.1\r\nHost: localhost\r\n" + framing + SMUGGLED + SMUGGLED,
                Duration.ofSeconds(1));

        assertFalse(reached.stream().anyMatch(uri -> uri.contains("internal")), reached::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/usage-profiles/1",
                "//internal/usage-profiles/1",
                "http://localhost/internal/usage-profiles/1",
                "/INTERNAL/usage-profiles/1",
                "/%69nternal/usage-profiles/1",
                PUBLIC + "/..;/..;/..;/internal/usage-profiles/1",
                PUBLIC + ";/../../../internal/usage-profiles/1",
                PUBLIC + "/%2e%2e;a=b/%2e%2e/%2e%2e/internal/usage-profiles/1",
                PUBLIC + "%2f..%2f..%2f..%2finternal/usage-profiles/1",
                PUBLIC + "/..%5c..%5cinternal",
                PUBLIC + "/%252e%252e/internal",
                "/q/health",
                "/q/metrics"
            })
    void noSpellingOfAnInternalPathIsPassedOnAsOne(String path) throws Exception {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        boolean passedOnAsText = path.contains("%252e") && answer.startsWith("HTTP/1.1 204");
        assertTrue(passedOnAsText || answer.startsWith("HTTP/1.1 4"), answer);
        assertEquals(passedOnAsText ? List.of(path) : List.of(), reached);
    }

    @Test
    void anAnswerOfTheGatewaysOwnMayNotBeFramedOrSniffed() throws Exception {
        String answer =
                send("GET /internal HTTP/1.1\r\nHost: localhost\r\n\r\n").toLowerCase();

        assertTrue(answer.contains("content-security-policy: default-src 'self'"), answer);
        assertTrue(answer.contains("x-content-type-options: nosniff"), answer);
    }

    /** What the gateway answers, however busy the machine is. */
    private String send(String bytes) throws IOException {
        return send(bytes, PATIENCE);
    }

    /** What the gateway answers, when it answers so soon; bytes without an end have no answer. */
    private String send(String bytes, Duration patience) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            socket.setSoTimeout((int) patience.toMillis());
            try {
                int read = socket.getInputStream().read(buffer);
                socket.setSoTimeout(500);
                while (read > 0) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    read = socket.getInputStream().read(buffer);
                }
            } catch (SocketTimeoutException silent) {
                // what has come so far is the answer
            }
            return answer.toString();
        }
    }
}
