package dk.feltlaas.supplier;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.LowLimits;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps one client from using up what is there for all, and other origins' pages out. The same in every service. */
@QuarkusTest
@SupplierStack
@TestProfile(LowLimits.class)
class HttpGuardIT {
    private static final String ANYTHING = "/api/v2/field-packages";

    @Test
    void aCallerBeyondTheLimitWaitsAndNobodyElseDoes() {
        Api busy = Api.as(Tokens.account(UUID.randomUUID(), "busy").token());
        busy.get(ANYTHING)
                .then()
                .statusCode(200)
                .header("RateLimit-Limit", "100")
                .header("RateLimit-Remaining", "99");
        IntStream.range(1, LowLimits.REQUESTS)
                .forEach(i -> busy.get(ANYTHING).then().statusCode(200));

        busy.get(ANYTHING)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/too-many-requests"));
        Api.as(Tokens.account(UUID.randomUUID(), "quiet").token())
                .get(ANYTHING)
                .then()
                .statusCode(200);
    }

    @Test
    void answersSayWhatBrowsersMayDoWithThem() {
        Response answer =
                RestAssured.given().header("X-Forwarded-For", "10.9.8.7").get("/.well-known/jwks.json");

        answer.then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", notNullValue())
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void nobodyKeepsAnswersOfTheApi() {
        Api.as(Tokens.account(UUID.randomUUID(), "cached").token())
                .get(ANYTHING)
                .then()
                .header("Cache-Control", "no-store");
    }

    @Test
    void pagesOfOtherOriginsAreNotAllowedAnything() {
        RestAssured.given()
                .header("X-Forwarded-For", "10.9.8.6")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v2/accounts")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        RestAssured.given()
                .header("X-Forwarded-For", "10.9.8.6")
                .header("Origin", "https://evil.example")
                .get("/.well-known/jwks.json")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void whoSendsABodyByDripsIsHungUpOn() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /api/authorize/gettoken HTTP/1.1\r\nHost: x\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            Awaitility.await().until(() -> isHungUpAfterADrip(socket));
        }
    }

    /** Sent by a plain client: that of the other tests lays out what it may have to report, and would itself be hurt. */
    @ParameterizedTest
    @MethodSource("bombs")
    void aBodyMadeToHurtIsRefusedLikeAnyOtherThatIsWrong(String bomb) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/authorize/gettoken"))
                .header("X-Forwarded-For", "10.9.8.4")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(bomb))
                .build();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(request, BodyHandlers.ofString());
        }

        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("/problems/invalid-input"), answer.body());
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"email\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "{\"email\":\"a\",\"email\":\"b\",\"password\":\"c\"}",
                "{\"email\":1e999999999,\"password\":\"c\"}",
                "{\"email\":" + "9".repeat(100_000) + ",\"password\":\"c\"}",
                "{\"email\":\"" + "y".repeat(300_000) + "\",\"password\":\"c\"}",
                "{\"email\":\"a\",\"password\":\"c\",\"globalRoles\":[\"global-admin\"]}");
    }

    @Test
    void aBodyTooLargeIsRefusedUnread() {
        Response answer = RestAssured.given()
                .header("X-Forwarded-For", "10.9.8.5")
                .contentType("application/json")
                .body("x".repeat(2_000_000))
                .post("/api/authorize/gettoken");

        assertEquals(413, answer.statusCode());
    }

    /** Otherwise the answer is lost on whoever is still writing. */
    @Test
    void whatIsTooLargeIsLetRunToWasteAndTheConnectionGoesOn() throws IOException {
        String head = "POST /api/authorize/gettoken HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.9.8.4\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write((head + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));

                assertEquals("HTTP/1.1 413 Request Entity Too Large", nextStatus(answers));
            }
        }
    }

    private static String nextStatus(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return line == null ? "hung up" : line.substring(line.indexOf("HTTP/1.1 "));
    }

    private static boolean isHungUpAfterADrip(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            socket.setSoTimeout(50);
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException hungUp) {
            return true;
        }
    }
}
