package dk.feltlaas.registry;

import dk.feltlaas.platform.document.RenderOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Whether the client asked for enumerations as integers (KITOS contract §2.4). */
@Singleton
public class EnumStyle {
    static final String HEADER = "X-KITOS-SERIALIZE-ENUM-AS-INTEGER";

    private final HttpServerRequest request;

    EnumStyle(HttpServerRequest request) {
        this.request = request;
    }

    public RenderOptions apply(RenderOptions options) {
        return options.enumsAsIntegers(asIntegers());
    }

    public boolean asIntegers() {
        return "true".equalsIgnoreCase(request.getHeader(HEADER));
    }
}
