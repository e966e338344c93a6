package dk.feltlaas.platform.problem;

import java.util.Map;

/** 503 with {@code Retry-After}: the same request sent again later will do. Nothing is left half done. */
public final class NotReady extends Problem {
    private final int retryAfterSeconds;

    public NotReady(String detail, int retryAfterSeconds) {
        super(503, "not-ready", "Try again shortly", detail);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Integer.toString(retryAfterSeconds));
    }
}
