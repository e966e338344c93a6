package dk.feltlaas.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.local.openapi.MergedDocument;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** {@code /openapi}: what the services say of themselves now, as one document. {@code /docs}: Swagger UI showing it. */
final class Documentation {
    private static final String DOCUMENT = "/openapi";
    private static final String UI = "/docs";
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String INITIALIZER = "swagger-initializer.js";
    private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.(html|js|css|png)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "png", "image/png");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Map<String, Integer> services;

    Documentation(HttpClient client, Map<String, Integer> services) {
        this.client = client;
        this.services = services;
    }

    static boolean answers(String path) {
        return path.equals(DOCUMENT) || path.equals(UI) || path.startsWith(UI + "/");
    }

    void answer(HttpServerRequest request) {
        if (request.path().equals(DOCUMENT)) {
            merged().onSuccess(document -> send(request, "application/json", document))
                    .onFailure(failure -> refuse(request, problem(failure)));
        } else if (request.path().equals(UI)) {
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", UI + "/")
                    .end();
        } else {
            file(request, request.path().substring(UI.length() + 1));
        }
    }

    private Future<Buffer> merged() {
        Map<String, Future<JsonNode>> documents = new LinkedHashMap<>();
        services.keySet().stream().sorted().forEach(name -> documents.put(name, document(name)));
        return Future.all(List.copyOf(documents.values())).map(all -> {
            Map<String, JsonNode> read = new LinkedHashMap<>();
            documents.forEach((name, document) -> read.put(name, document.result()));
            return Buffer.buffer(MergedDocument.of(read).toString());
        });
    }

    private Future<JsonNode> document(String service) {
        return client.request(HttpMethod.GET, services.get(service), "127.0.0.1", "/q/openapi?format=json")
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(Documentation::parse)
                .recover(failure -> Future.failedFuture(new Unpublished(GatewayProblem.of(service, failure))));
    }

    private static GatewayProblem problem(Throwable failure) {
        return failure instanceof Unpublished unpublished ? unpublished.problem : GatewayProblem.of("gateway", failure);
    }

    /** Why there is no document of a service. */
    private static final class Unpublished extends RuntimeException {
        private final transient GatewayProblem problem;

        Unpublished(GatewayProblem problem) {
            super(problem.detail());
            this.problem = problem;
        }
    }

    private static JsonNode parse(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The document of a service is not JSON", e);
        }
    }

    private static void file(HttpServerRequest request, String name) {
        var wanted = name.isEmpty() ? "index.html" : name;
        if (!FILE.matcher(wanted).matches()) {
            refuse(request, GatewayProblem.noRoute());
            return;
        }
        var resource = wanted.equals(INITIALIZER) ? "docs/" + INITIALIZER : folder() + wanted;
        try (var stream = Documentation.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                refuse(request, GatewayProblem.noRoute());
            } else {
                var type = TYPES.get(wanted.substring(wanted.lastIndexOf('.') + 1));
                send(request, type, Buffer.buffer(stream.readAllBytes()));
            }
        } catch (IOException e) {
            refuse(request, GatewayProblem.noRoute());
        }
    }

    /** The webjar has its version in its paths. */
    private static String folder() {
        try (var stream = Documentation.class.getClassLoader().getResourceAsStream(WEBJAR)) {
            var properties = new Properties();
            properties.load(stream);
            return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
        } catch (IOException e) {
            throw new IllegalStateException("Swagger UI is not on the class path", e);
        }
    }

    private static void send(HttpServerRequest request, String type, Buffer body) {
        BrowserRules.on(request.response()).putHeader("Content-Type", type).end(body);
    }

    private static void refuse(HttpServerRequest request, GatewayProblem problem) {
        BrowserRules.on(request.response())
                .setStatusCode(problem.status())
                .putHeader("Content-Type", GatewayProblem.MEDIA_TYPE)
                .end(problem.body(RequestId.of(request)));
    }
}
