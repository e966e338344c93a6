package dk.feltlaas.platform.lock;

import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The reason a global admin gives for breaking a lock, from the request in hand. Text beyond ASCII is percent-encoded,
 * as headers cannot carry it.
 */
@Singleton
class OverrideReason {
    static final String HEADER = "Feltlaas-Override-Reason";
    private static final int LONGEST = 500;

    private final HttpServerRequest request;

    OverrideReason(HttpServerRequest request) {
        this.request = request;
    }

    Optional<String> get() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(OverrideReason::decoded)
                .map(String::strip)
                .filter(reason -> !reason.isEmpty())
                .map(reason -> reason.substring(0, Math.min(reason.length(), LONGEST)));
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
