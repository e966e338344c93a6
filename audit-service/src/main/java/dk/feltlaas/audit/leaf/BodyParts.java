package dk.feltlaas.audit.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A body taken apart: who did it, and everything else.
 *
 * @param actor canonical JSON: the member {@code actor} of the body's {@code data}, or no member
 * @param content canonical JSON: the body without it
 */
public record BodyParts(String actor, String content) {
    private static final String DATA = "data";
    private static final String ACTOR = "actor";

    /** Throws {@link IllegalArgumentException} unless the body is the canonical JSON of an object. */
    public static BodyParts of(String body) {
        ObjectNode content = CanonicalJson.read(body);
        ObjectNode actor = CanonicalJson.object();
        if (content.get(DATA) instanceof ObjectNode data && data.has(ACTOR)) {
            actor.set(ACTOR, data.remove(ACTOR));
        }
        return new BodyParts(CanonicalJson.write(actor), CanonicalJson.write(content));
    }

    /** The body these were taken from. Throws {@link IllegalArgumentException} when they are not parts of one. */
    public String body() {
        ObjectNode body = CanonicalJson.read(content);
        JsonNode who = CanonicalJson.read(actor).get(ACTOR);
        if (who != null) {
            if (!(body.get(DATA) instanceof ObjectNode data) || data.has(ACTOR)) {
                throw new IllegalArgumentException("these are not the parts of one body");
            }
            data.set(ACTOR, who);
        }
        return CanonicalJson.write(body);
    }
}
