package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;

/** A manifest that its kind's model does not allow. */
final class MalformedManifest extends RuntimeException {
    MalformedManifest(JsonNode object, String why) {
        super("%s %s: %s"
                .formatted(
                        object.path("kind").asText(),
                        object.path("metadata").path("name").asText(),
                        why));
    }
}
