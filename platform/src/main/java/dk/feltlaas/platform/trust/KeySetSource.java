package dk.feltlaas.platform.trust;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * Where the keys are published. Redirects are not followed: keys come from where the configuration says, or not at all.
 * For one thread at a time.
 */
final class KeySetSource {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI address;
    private final Supplier<HttpClient.Builder> clients;
    private HttpClient client;

    /** @param clients gives one that trusts whom we trust at the moment */
    KeySetSource(URI address, Supplier<HttpClient.Builder> clients) {
        this.address = address;
        this.clients = clients;
    }

    /** The set as published now. */
    String fetch() throws IOException {
        if ("file".equals(address.getScheme())) {
            return Files.readString(Path.of(address));
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            HttpResponse<String> answer = client().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (SSLException e) {
            forgetWhomItTrusted();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + address, e);
        }
    }

    private HttpClient client() {
        if (client == null) {
            client = clients.get().connectTimeout(PATIENCE).build();
        }
        return client;
    }

    /** The authority may have been replaced since. */
    private void forgetWhomItTrusted() {
        client.shutdownNow();
        client = null;
    }
}
