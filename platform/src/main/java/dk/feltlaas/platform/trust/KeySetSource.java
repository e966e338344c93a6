package dk.feltlaas.platform.trust;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where the keys are published. Redirects are not followed: keys come from where the configuration says, or not at all. */
final class KeySetSource {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    KeySetSource(URI address) {
        this.address = address;
    }

    /** The set as published now. */
    String fetch() throws IOException {
        if ("file".equals(address.getScheme())) {
            return Files.readString(Path.of(address));
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + address, e);
        }
    }
}
