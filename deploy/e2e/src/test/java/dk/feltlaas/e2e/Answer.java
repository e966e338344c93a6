package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What the stack answered. */
public record Answer(int status, String contentType, JsonNode body) {

    /** The answer itself, when it has that status; otherwise the test fails with the whole body. */
    public Answer expect(int expected) {
        assertEquals(expected, status, () -> "answered " + body);
        return this;
    }

    /** Fails unless this is the refusal of a locked field naming exactly these keys, each held by that supplier. */
    public void expectLocked(String holder, String... keys) {
        expect(403);
        assertEquals("application/problem+json", contentType);
        assertEquals("/problems/field-locked", body.path("type").asText());
        Set<String> named = new TreeSet<>();
        for (JsonNode field : body.path("fields")) {
            named.add(field.path("key").asText());
            assertEquals(holder, field.path("holder").asText(), "the holder named");
        }
        assertEquals(new TreeSet<>(Set.of(keys)), named, "the locked fields named");
    }

    /** The value at a JSON Pointer, as text; null when absent or null. */
    public String text(String pointer) {
        JsonNode value = body.at(pointer);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
