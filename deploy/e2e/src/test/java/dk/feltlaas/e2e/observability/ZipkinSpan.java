package dk.feltlaas.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;

/** A span as Zipkin tells it; the root's parent is null. */
record ZipkinSpan(String id, String parent, String kind, String service, String name) {
    static ZipkinSpan of(JsonNode span) {
        return new ZipkinSpan(
                span.path("id").asText(),
                span.path("parentId").asText(null),
                span.path("kind").asText(),
                span.at("/localEndpoint/serviceName").asText(),
                span.path("name").asText());
    }

    boolean is(String service, String kind, String name) {
        return this.service.equals(service) && this.kind.equals(kind) && this.name.equals(name);
    }
}
