package dk.feltlaas.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What came back for a request.
 *
 * @param body a missing node when there is none
 * @param requestId under which logs and the audit log know the request; empty when nobody said
 */
public record Answer(String request, int status, JsonNode body, String requestId) {

    public boolean is(int expected) {
        return status == expected;
    }

    /** The body, or a failure that tells what was asked and answered. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(this, expected);
        }
        return body;
    }

    public UUID uuid() {
        return UUID.fromString(body.path("uuid").asText());
    }

    /** The problem's type and explanation, such as {@code field-locked: …}; empty when there is no problem. */
    public String problem() {
        var type = body.path("type").asText();
        return type.isEmpty()
                ? ""
                : type.substring(type.lastIndexOf('/') + 1) + ": "
                        + body.path("detail").asText();
    }
}
