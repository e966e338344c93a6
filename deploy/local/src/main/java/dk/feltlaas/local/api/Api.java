package dk.feltlaas.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One caller of the API: an origin, and the token it shows, if any. Immutable; for use by any number of threads. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 250;

    private final HttpClient http;
    private final URI origin;
    private final Optional<String> token;

    private Api(HttpClient http, URI origin, Optional<String> token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    /** Nobody yet. */
    public static Api at(URI origin) {
        return at(origin, HttpClient.newBuilder());
    }

    /** Nobody yet, by a client that trusts the origin's certificate. */
    public static Api at(URI origin, HttpClient.Builder client) {
        var http = client.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, origin, Optional.empty());
    }

    /** The same origin as the account with that e-mail address and password, or client id and secret, sees it. */
    public Api signIn(String login, String secret) {
        var answer = post("/api/authorize/GetToken", Map.of("email", login, "password", secret));
        return new Api(
                http,
                origin,
                Optional.of(answer.expect(200).at("/response/token").asText()));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** All items of a list that is answered in pages; the path has its question mark already. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        for (int page = 0; items.size() == page * PAGE; page++) {
            get(path + "&page=" + page + "&pageSize=" + PAGE).expect(200).forEach(items::add);
        }
        return items;
    }

    public static String encode(String queryValue) {
        return URLEncoder.encode(queryValue, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        if (body != null) {
            request.header(
                    "Content-Type", "PATCH".equals(method) ? "application/merge-patch+json" : "application/json");
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var id = response.headers().firstValue("X-Request-Id").orElse("");
            return new Answer(method + " " + path, response.statusCode(), read(response.body()), id);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String json ? json : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
