package dk.feltlaas.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Zipkin server in a process of its own, its memory its only store. */
final class Zipkin implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final ChildProcess process;

    private Zipkin(Path jar, Path log) {
        int port = Ports.free();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = new ChildProcess(new ChildProcess.Plan(
                "Zipkin",
                port,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx160m",
                        "-jar",
                        jar.toString()),
                Map.of("QUERY_PORT", Integer.toString(port), "STORAGE_TYPE", "mem"),
                log,
                Readiness.answering(address.resolve("/health")),
                Stream::empty));
    }

    static Zipkin start(Path jar, Path log) {
        Zipkin zipkin = new Zipkin(jar, log);
        zipkin.process.start();
        return zipkin;
    }

    /** @param spans in Zipkin's JSON, version 2 */
    void take(JsonNode spans) throws IOException {
        send(HttpRequest.newBuilder(address.resolve("/api/v2/spans"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(spans.toString()))
                .build());
    }

    /** What Zipkin has of a trace so far. */
    List<ZipkinSpan> trace(String traceId) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve("/api/v2/trace/" + traceId))
                .build());
        return answer.statusCode() == 404
                ? List.of()
                : StreamSupport.stream(JSON.readTree(answer.body()).spliterator(), false)
                        .map(ZipkinSpan::of)
                        .toList();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != 404) {
                throw new IOException("Zipkin answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.stop();
    }
}
