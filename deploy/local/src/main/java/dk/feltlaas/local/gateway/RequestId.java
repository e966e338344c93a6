package dk.feltlaas.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which one request is found in every log: the caller's own when it is a sensible one. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern SENSIBLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String of(HttpServerRequest request) {
        return orNew(request.getHeader(HEADER));
    }

    static String orNew(String given) {
        return given != null && SENSIBLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
