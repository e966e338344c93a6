package dk.feltlaas.local.gateway;

import io.vertx.core.http.HttpServerResponse;

/** What browsers may do with the gateway's own answers. Services say so themselves for theirs. */
final class BrowserRules {
    /** Swagger UI sets styles on its elements and has its icons in its style sheet; scripts only ever come from here. */
    private static final String PAGE = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private BrowserRules() {}

    static HttpServerResponse on(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", PAGE)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
    }
}
