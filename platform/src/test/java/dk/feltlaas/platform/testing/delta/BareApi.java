package dk.feltlaas.platform.testing.delta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The service under test, called with one token and nothing besides: a rush wants the machine for the service, and the
 * contract is held elsewhere. For any threads.
 */
public record BareApi(String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param body null when the answer has none */
    public record Answer(int status, JsonNode body) {
        public Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered %d instead of %d: %s".formatted(status, expected, body));
            }
            return this;
        }
    }

    /** The elements of a list. */
    public List<Seen> list(String path, Function<JsonNode, Seen> element) {
        JsonNode page = send("GET", path, null).expect(200).body();
        return StreamSupport.stream(page.spliterator(), false).map(element).toList();
    }

    /** @param json null for a request without a body */
    public Answer send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.body().length == 0 ? null : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
