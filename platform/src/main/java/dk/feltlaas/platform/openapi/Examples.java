package dk.feltlaas.platform.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what stands beside the code: examples, and the names of operations. */
final class Examples {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOLDER = "openapi/";

    private final ClassLoader resources;

    Examples(ClassLoader resources) {
        this.resources = resources;
    }

    /** The example of a schema, when the service has one. */
    Optional<Object> of(String schema) {
        return text("examples/" + schema + ".json").map(Examples::json);
    }

    Object platform(String problem) {
        return text("problems/" + problem + ".json")
                .map(Examples::json)
                .orElseThrow(() -> new IllegalStateException("No example of " + problem));
    }

    Optional<String> text(String name) {
        try (InputStream stream = resources.getResourceAsStream(FOLDER + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
