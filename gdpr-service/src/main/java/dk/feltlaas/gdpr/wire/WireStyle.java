package dk.feltlaas.gdpr.wire;

import dk.feltlaas.platform.document.RenderOptions;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** What the request in hand says about the form of its answer: enumerations by name, or by code (contract §2.4). */
@Singleton
public class WireStyle {
    static final String ENUMS_AS_INTEGERS = "X-KITOS-SERIALIZE-ENUM-AS-INTEGER";

    private final HttpServerRequest request;

    WireStyle(HttpServerRequest request) {
        this.request = request;
    }

    public RenderOptions options() {
        boolean asked = Arc.container().requestContext().isActive()
                && Boolean.parseBoolean(request.getHeader(ENUMS_AS_INTEGERS));
        return RenderOptions.DEFAULT.enumsAsIntegers(asked);
    }
}
