package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.tile.TileAddress;
import dk.feltlaas.audit.tile.TileSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A log behind a URL prefix (C2SP tlog-tiles, "APIs"). What it answers is not believed, only read; an answer other than
 * the file or its absence is thrown as {@link UncheckedIOException}.
 */
public final class HttpLog implements TileSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final String prefix;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** A log by its prefix, {@code https://feltlaas.example/audit/log/}. */
    public HttpLog(URI prefix) {
        String text = prefix.toString();
        this.prefix = text.endsWith("/") ? text : text + "/";
    }

    /** The signed checkpoint as it stands now. */
    public String checkpoint() throws IOException {
        byte[] bytes = get("checkpoint").orElseThrow(() -> new IOException("there is no checkpoint at " + prefix));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> find(TileAddress address) {
        try {
            return get(address.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case OK -> Optional.of(plain(response));
                case NOT_FOUND, GONE -> Optional.empty();
                default -> throw new IOException("%s answers %d".formatted(request.uri(), response.statusCode()));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + request.uri(), e);
        }
    }

    /** "Logs MAY use Content-Encoding: gzip with no negotiation." */
    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!zipped) {
            return response.body();
        }
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
