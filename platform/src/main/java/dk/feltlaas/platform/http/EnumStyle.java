package dk.feltlaas.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.document.Choice;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.OneOf;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.View;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * How the client of the request in hand wants enumerations: by name, or as integers (KITOS contract §2.4). Outside of a
 * request they have names.
 */
@Singleton
public class EnumStyle {
    static final String HEADER = "X-KITOS-SERIALIZE-ENUM-AS-INTEGER";

    private final HttpServerRequest request;

    EnumStyle(HttpServerRequest request) {
        this.request = request;
    }

    /** The same options in the client's style. */
    public RenderOptions apply(RenderOptions options) {
        return options.enumsAsIntegers(asIntegers());
    }

    /** One value of an enumeration for an answer that no document describes. */
    public JsonNode write(Choice choice, String name) {
        return new OneOf(choice).render(TextNode.valueOf(name), new View(Names.NONE, asIntegers()));
    }

    private boolean asIntegers() {
        return Arc.container().requestContext().isActive() && Boolean.parseBoolean(request.getHeader(HEADER));
    }
}
