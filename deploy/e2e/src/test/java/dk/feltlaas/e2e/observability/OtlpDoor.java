package dk.feltlaas.e2e.observability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Takes OTLP over HTTP, which the services speak in production, and hands it to Zipkin, which speaks only its own
 * format: its OTLP module is not on Maven Central. What a span says is passed on as it is.
 */
final class OtlpDoor implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final String KIND_PREFIX = "SPAN_KIND_";

    private final HttpServer server;
    private final Zipkin zipkin;

    private OtlpDoor(Zipkin zipkin) throws IOException {
        this.zipkin = zipkin;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
    }

    static OtlpDoor open(Zipkin zipkin) throws IOException {
        OtlpDoor door = new OtlpDoor(zipkin);
        door.server.start();
        return door;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = exchange.getRequestBody();
            zipkin.take(translated(ExportTraceServiceRequest.parseFrom(zipped ? new GZIPInputStream(body) : body)));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static ArrayNode translated(ExportTraceServiceRequest request) {
        ArrayNode spans = JSON.createArrayNode();
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service = service(resource.getResource());
            for (ScopeSpans scope : resource.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> spans.add(translated(span, service)));
            }
        }
        return spans;
    }

    private static ObjectNode translated(Span span, String service) {
        ObjectNode translated = JSON.createObjectNode()
                .put("traceId", hex(span.getTraceId()))
                .put("id", hex(span.getSpanId()))
                .put("name", span.getName())
                .put("timestamp", TimeUnit.NANOSECONDS.toMicros(span.getStartTimeUnixNano()))
                .put(
                        "duration",
                        TimeUnit.NANOSECONDS.toMicros(span.getEndTimeUnixNano() - span.getStartTimeUnixNano()));
        if (!span.getParentSpanId().isEmpty()) {
            translated.put("parentId", hex(span.getParentSpanId()));
        }
        if (span.getKind() != Span.SpanKind.SPAN_KIND_INTERNAL) {
            translated.put("kind", span.getKind().name().substring(KIND_PREFIX.length()));
        }
        translated.putObject("localEndpoint").put("serviceName", service);
        ObjectNode tags = translated.putObject("tags");
        span.getAttributesList()
                .forEach(attribute ->
                        tags.put(attribute.getKey(), attribute.getValue().getStringValue()));
        return translated;
    }

    private static String service(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString id) {
        return HEX.formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
