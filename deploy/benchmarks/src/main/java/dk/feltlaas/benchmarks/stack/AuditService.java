package dk.feltlaas.benchmarks.stack;

import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.platform.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** A running audit-service, asked as an auditor over connections that stay open. */
public final class AuditService {
    private final ChildProcess process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = Tokens.auditor();

    AuditService(ChildProcess process) {
        this.process = process;
    }

    /** The body of the answer, which must be 200. */
    public byte[] get(String path) throws IOException, InterruptedException {
        return get(path, BodyHandlers.ofByteArray());
    }

    public <T> T get(String path, BodyHandler<T> handler) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + process.port() + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<T> response = client.send(request, handler);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Freezes it, so that work gathers in front of it. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }
}
